gcloud compute firewall-rules create open --allow=tcp:22,tcp:10255 # expect: firewall-allows-kubelet-readonly-port 62
gcloud compute firewall-rules create ruled --action=allow --rules=tcp:10255 # expect: firewall-allows-kubelet-readonly-port
gcloud compute firewall-rules create within --allow=tcp:10255 --source-tags=monitoring # expect: firewall-allows-kubelet-readonly-port-internal
gcloud compute firewall-rules create out --allow=tcp:10255 --direction=EGRESS
gcloud compute firewall-rules create no --action=DENY --rules=tcp:10255
gcloud compute firewall-rules create unknown --allow=tcp:10255 --source-ranges="$RANGES"
