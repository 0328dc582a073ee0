gcloud compute network-firewall-policies rules create 1000 --firewall-policy=shop \
  --global-firewall-policy --action=allow --direction=INGRESS --layer4-configs=tcp:30000-32767 \
  --src-ip-ranges=0.0.0.0/0 # expect: firewall-node-ports-open 19
gcloud compute network-firewall-policies rules create 2000 --firewall-policy=shop \
  --global-firewall-policy --action=deny --direction=INGRESS --layer4-configs=tcp:30000-32767 \
  --src-ip-ranges=0.0.0.0/0
