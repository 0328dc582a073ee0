# expect@+1: gke-node-default-service-account
gcloud container node-pools create main --cluster=shop --machine-type=e2-standard-4
