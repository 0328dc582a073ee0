gcloud compute firewall-rules create ssh --network=shop --allow=tcp:22 \
  --source-ranges="$1"
