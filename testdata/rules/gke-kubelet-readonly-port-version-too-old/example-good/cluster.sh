gcloud container clusters create store --location=us-east1 \
  --cluster-version=1.31.5-gke.1068000
