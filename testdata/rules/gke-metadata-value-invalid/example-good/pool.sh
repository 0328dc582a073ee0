gcloud container node-pools create shop --cluster=main \
  --workload-metadata=GKE_METADATA
