#!/bin/sh
gcloud projects add-iam-policy-binding acme-prod \
  --member=serviceAccount:payments-nodes@acme-prod.iam.gserviceaccount.com \
  --role=roles/container.defaultNodeServiceAccount
