gcloud compute firewall-rules create metrics --source-ranges=10.0.0.0/8 \
  --allow=tcp:10255 # expect: firewall-allows-kubelet-readonly-port-internal
