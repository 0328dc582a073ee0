gcloud container clusters create-auto store --location=us-east1 \
  --no-autoprovisioning-enable-insecure-kubelet-readonly-port
