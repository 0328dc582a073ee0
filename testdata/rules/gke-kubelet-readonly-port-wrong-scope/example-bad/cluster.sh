gcloud container clusters create-auto shop --region=europe-west1 \
  --no-enable-insecure-kubelet-readonly-port # expect: gke-kubelet-readonly-port-wrong-scope 3
