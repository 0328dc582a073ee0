gcloud container node-pools create main --cluster=shop \
  --enable-insecure-kubelet-readonly-port # expect: gke-kubelet-readonly-port-enabled
gcloud container node-pools create batch --cluster=shop --system-config-from-file=system.yaml
