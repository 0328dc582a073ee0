#!/usr/bin/env bash
gcloud functions deploy resize \
  --project=shop-production \
  --region=europe-west1 \
  --security-level=secure-always \
  --ingress-settings=internal-only \
  --service-account=resize@shop-production.iam.gserviceaccount.com \
  --set-env-vars=SIZE=512
