gcloud compute firewall-rules create apps --network=shop \
  --allow=tcp:30000-32767 --source-ranges=0.0.0.0/0 # expect: firewall-node-ports-open
