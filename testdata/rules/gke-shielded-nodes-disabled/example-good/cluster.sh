gcloud container clusters create shop --location=europe-west1 \
  --enable-shielded-nodes
