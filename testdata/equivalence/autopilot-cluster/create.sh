#!/usr/bin/env bash
gcloud container clusters create-auto batch \
  --region=europe-west4 \
  --project=shop-production \
  --workload-policies=allow-net-admin \
  --release-channel=rapid
