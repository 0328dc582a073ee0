gcloud container clusters update shop --location=europe-west1 \
  --enable-google-cloud-access # expect: gke-control-plane-open-to-google-cloud
