gcloud compute firewall-rules create ssh --network=shop --allow=tcp:22 \
  --source-ranges=35.235.240.0/20
