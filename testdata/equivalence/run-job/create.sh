#!/usr/bin/env bash
gcloud run jobs create report \
  --project=shop-production \
  --region=europe-west1 \
  --labels=team=shop \
  --service-account=report@shop-production.iam.gserviceaccount.com \
  --key=projects/shop-production/locations/europe-west1/keyRings/shop/cryptoKeys/run
