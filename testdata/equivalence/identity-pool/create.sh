#!/usr/bin/env bash
gcloud iam workload-identity-pools create ci \
  --project=shop-production \
  --location=global \
  --display-name=CI \
  --no-disabled
gcloud iam workload-identity-pools providers create-oidc runners \
  --workload-identity-pool=ci \
  --project=shop-production \
  --location=global \
  --attribute-condition="assertion.repository_owner == 'shop'" \
  --attribute-mapping=google.subject=assertion.sub \
  --issuer-uri=https://token.example.com \
  --allowed-audiences=shop
