gcloud container node-pools create main --cluster=shop \
  --workload-metadata=GKE_METADATA
