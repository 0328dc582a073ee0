#!/usr/bin/env bash
gcloud run deploy web \
  --project=shop-production \
  --region=europe-west1 \
  --labels=team=shop \
  --ingress=internal \
  --service-account=web@shop-production.iam.gserviceaccount.com
