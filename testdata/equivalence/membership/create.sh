#!/usr/bin/env bash
gcloud container fleet memberships register shop \
  --location=europe-west4 \
  --project=fleet-host \
  --gke-uri=https://container.googleapis.com/v1/projects/shop-production/locations/europe-west4/clusters/shop \
  --enable-workload-identity
