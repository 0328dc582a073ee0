gcloud container clusters create store --location=us-east1 \
  --workload-pool=shop-prod.svc.id.goog --workload-metadata=GKE_METADATA
