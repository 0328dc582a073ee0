gcloud container node-pools create main --cluster=shop \
  --workload-metadata=GCE_METADATA # expect: gke-workload-metadata-exposed
