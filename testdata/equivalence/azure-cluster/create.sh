#!/usr/bin/env bash
gcloud container azure clusters create shop \
  --project=shop-production \
  --location=europe-west1 \
  --azure-region=westeurope \
  --fleet-project=shop-production \
  --cluster-version=1.29.3-gke.100
