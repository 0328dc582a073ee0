gcloud container clusters create shop --location=europe-west1 \
  --no-enable-legacy-authorization
