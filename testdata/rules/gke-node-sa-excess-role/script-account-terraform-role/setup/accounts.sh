#!/bin/bash
# The account and the pool are made here, the role is granted in Terraform.
gcloud iam service-accounts create fleet-nodes --project=acme-prod
gcloud container node-pools create main --cluster=fleet --zone=us-central1-a \
  --service-account=fleet-nodes@acme-prod.iam.gserviceaccount.com
