#!/bin/bash
gcloud projects add-iam-policy-binding acme-prod \
  --member=serviceAccount:mill-nodes@acme-prod.iam.gserviceaccount.com \
  --role=roles/owner # expect: gke-node-sa-basic-role 10
gcloud projects add-iam-policy-binding acme-prod \
  --member=serviceAccount:mill-nodes@acme-test.iam.gserviceaccount.com \
  --role=roles/owner
gcloud projects add-iam-policy-binding acme-prod \
  --member="serviceAccount:$ACCOUNT" \
  --role=roles/owner
