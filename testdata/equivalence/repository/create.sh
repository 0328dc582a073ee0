#!/usr/bin/env bash
gcloud artifacts repositories create images \
  --project=shop-production \
  --location=europe-west1 \
  --repository-format=docker \
  --kms-key=projects/shop-production/locations/europe-west1/keyRings/shop/cryptoKeys/images \
  --labels=team=shop \
  --immutable-tags
