gcloud container clusters create-auto shop --region=europe-west1 \
  --no-autoprovisioning-enable-insure-kubelet-readonly-port # expect: gcloud-unknown-flag 3 "--no-autoprovisioning-enable-insecure-kubelet-readonly-port"
