gcloud container clusters update shop --location=europe-west1 --disable-workload-identity
gcloud container node-pools create extra --cluster=shop --location=europe-west1 \
  --workload-metadata=GKE_METADATA # expect: gke-metadata-server-without-workload-identity
