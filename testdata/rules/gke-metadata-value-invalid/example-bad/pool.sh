gcloud container node-pools create shop --cluster=main \
  --workload-metadata=SECURE # expect: gke-metadata-value-invalid 23
