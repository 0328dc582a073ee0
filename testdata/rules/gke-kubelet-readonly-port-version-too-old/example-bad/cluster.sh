gcloud container clusters create store --location=us-east1 \
  --cluster-version=1.25.16-gke.1000 # expect: gke-kubelet-readonly-port-version-too-old
