gcloud container node-pools create extra --cluster=shop --location=europe-west1 \
  --workload-metadata=GKE_METADATA # expect: gke-metadata-server-without-workload-identity 23 "extra"
gcloud container node-pools create elsewhere --cluster=depot --location=europe-west1 \
  --workload-metadata=GKE_METADATA
