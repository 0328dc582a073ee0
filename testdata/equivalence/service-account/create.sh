#!/usr/bin/env bash
gcloud iam service-accounts create nodes \
  --project=shop-production \
  --display-name="Nodes of the shop" \
  --description="What nodes run as"
gcloud projects add-iam-policy-binding shop-production \
  --role=roles/logging.logWriter \
  --member=serviceAccount:nodes@shop-production.iam.gserviceaccount.com \
  --condition=None
