gcloud container clusters create shop --location=europe-west1 \
  --no-enable-shielded-nodes # expect: gke-shielded-nodes-disabled
