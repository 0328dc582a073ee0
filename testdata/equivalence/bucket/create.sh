#!/usr/bin/env bash
gcloud storage buckets create gs://shop-logs \
  --project=shop-production \
  --location=EU \
  --uniform-bucket-level-access \
  --public-access-prevention \
  --default-encryption-key=projects/shop-production/locations/eu/keyRings/shop/cryptoKeys/logs
