gcloud container clusters create store --location=us-east1 \
  --workload-metadata=GKE_METADATA # expect: gke-metadata-server-without-workload-identity
