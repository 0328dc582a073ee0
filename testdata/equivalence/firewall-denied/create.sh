#!/usr/bin/env bash
gcloud compute firewall-rules create no-kubelet \
  --project=shop-production \
  --network=shop-network \
  --direction=EGRESS \
  --destination-ranges=10.4.0.0/14 \
  --target-service-accounts=web@shop-production.iam.gserviceaccount.com \
  --action=DENY --rules=tcp:10250-10255
