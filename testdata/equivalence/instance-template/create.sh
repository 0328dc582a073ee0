#!/usr/bin/env bash
gcloud compute instance-templates create build \
  --project=shop-production \
  --machine-type=e2-medium \
  --metadata serial-port-enable=FALSE
