gcloud beta container node-pools create batch --cluster=shop \
  --workload-metadata-from-node=SECURE # expect: gke-metadata-concealment-deprecated 33 "batch"
