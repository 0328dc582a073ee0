#!/usr/bin/env bash
gcloud compute networks create shop \
  --project=shop-production \
  --subnet-mode=custom
gcloud compute networks subnets create nodes \
  --project=shop-production \
  --region=europe-west1 \
  --network=shop \
  --range=10.0.0.0/20 \
  --enable-private-ip-google-access \
  --enable-flow-logs
