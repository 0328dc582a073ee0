gcloud compute firewall-rules create ssh --network=shop --allow=tcp:22 \
  --source-ranges=0.0.0.0/0 # expect: firewall-open-admin-port
