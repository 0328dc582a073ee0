#!/usr/bin/env bash
gcloud compute firewall-rules create web \
  --project=shop-production \
  --network=shop-network \
  --direction=IN \
  --priority=900 \
  --no-disabled \
  --source-ranges=10.0.0.0/8,192.168.4.0/24 \
  --source-tags=edge \
  --target-tags=web \
  --action=allow --rules=tcp:443,icmp \
  --enable-logging \
  --logging-metadata=include-all
