gcloud container clusters create-auto shop --region=europe-west1 \
  --no-autoprovisioning-enable-insecure-kubelet-readonly-port
