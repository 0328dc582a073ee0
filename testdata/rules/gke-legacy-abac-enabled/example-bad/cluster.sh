gcloud container clusters create shop --location=europe-west1 \
  --enable-legacy-authorization # expect: gke-legacy-abac-enabled
