gcloud compute firewall-rules create rdp --allow=tcp:3389 # expect: firewall-open-admin-port
gcloud compute firewall-rules create iap --allow=tcp:3389 --source-ranges=35.235.240.0/20
gcloud compute firewall-rules create tagged --allow=tcp:22 --source-tags=bastion
