gcloud container node-pools create batch --cluster=shop \
  --workload-metadata=GKE_METADATA
