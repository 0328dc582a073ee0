gcloud compute firewall-rules create metrics --source-ranges=0.0.0.0/0 \
  --allow=tcp:10255 # expect: firewall-allows-kubelet-readonly-port
