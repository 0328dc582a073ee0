#!/usr/bin/env bash
gcloud container aws clusters create shop \
  --project=shop-production \
  --location=europe-west1 \
  --aws-region=eu-west-1 \
  --fleet-project=shop-production \
  --cluster-version=1.29.3-gke.100
gcloud container aws node-pools create batch \
  --cluster=shop \
  --project=shop-production \
  --location=europe-west1 \
  --node-labels=team=batch \
  --node-taints=team=batch:NoSchedule
