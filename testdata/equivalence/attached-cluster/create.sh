#!/usr/bin/env bash
gcloud container attached clusters register edge \
  --project=shop-production \
  --location=europe-west1 \
  --distribution=eks \
  --platform-version=1.30.0-gke.1 \
  --context=edge \
  --issuer-url=https://oidc.example.com/id/1 \
  --fleet-project=shop-production \
  --admin-users=admin@example.com \
  --binauthz-evaluation-mode=PROJECT_SINGLETON_POLICY_ENFORCE
