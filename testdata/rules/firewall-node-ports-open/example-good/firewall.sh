gcloud compute firewall-rules create apps --network=shop \
  --allow=tcp:30000-32767 --source-ranges=35.191.0.0/16
