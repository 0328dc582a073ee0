# Who names no source lets in everybody.
gcloud compute firewall-rules create port --allow=tcp:30080 # expect: firewall-node-ports-open 8 "0.0.0.0/0"
gcloud compute firewall-rules create action --action=ALLOW --rules=tcp:30080 # expect: firewall-node-ports-open
gcloud compute firewall-rules create tags --allow=tcp:30080 --source-tags=bastion
gcloud compute firewall-rules create account --allow=tcp:30080 --source-service-accounts="$ACCOUNT"
gcloud compute firewall-rules create ranges --allow=tcp:30080 --source-ranges="$RANGES"
gcloud compute firewall-rules create out --allow=tcp:30080 --direction=EGRESS
gcloud compute firewall-rules create out-too --allow=tcp:30080 --direction out
gcloud compute firewall-rules create perhaps --allow=tcp:30080 --direction="$DIRECTION"
gcloud compute firewall-rules create no --action=DENY --rules=tcp:30080
gcloud compute firewall-rules create spread --allow=tcp:30080 $MORE
gcloud compute firewall-rules update other --allow=tcp:30080
gcloud compute firewall-rules update another --allow=tcp:30080 --source-ranges=0.0.0.0/0
gcloud compute firewall-rules create web --allow=tcp:80,tcp:443
