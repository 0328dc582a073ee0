# Whom a tag names is not seen.
gcloud compute network-firewall-policies rules create 1000 --firewall-policy=shop \
  --global-firewall-policy --action=allow --direction=INGRESS --layer4-configs=tcp \
  --src-ip-ranges=0.0.0.0/0 --target-secure-tags=tagValues/1
