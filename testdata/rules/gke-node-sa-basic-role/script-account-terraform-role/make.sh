#!/bin/bash
PROJECT=acme-prod
gcloud iam service-accounts create hub-nodes --project="$PROJECT"
gcloud container clusters create hub --zone=us-central1-a \
  --service-account="hub-nodes@$PROJECT.iam.gserviceaccount.com"
