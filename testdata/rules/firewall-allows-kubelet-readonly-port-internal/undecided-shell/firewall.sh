gcloud compute firewall-rules create metrics --source-ranges="$1" \
  --allow=tcp:10255
