gcloud container clusters create-auto store --location=us-east1 # expect: gke-kubelet-readonly-port-unset
