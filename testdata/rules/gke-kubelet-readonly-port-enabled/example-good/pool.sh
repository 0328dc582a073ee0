gcloud container node-pools create main --cluster=shop \
  --no-enable-insecure-kubelet-readonly-port
gcloud container node-pools create batch --cluster=shop --system-config-from-file=system.yaml
