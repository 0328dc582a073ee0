gcloud container clusters update shop --location=europe-west1 \
  --no-enable-google-cloud-access
