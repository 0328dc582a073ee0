#!/bin/bash
# The account is found by listing; whichever it is, it is the same in both commands.
gcloud iam service-accounts create lake-nodes
NODE_SA=$(gcloud iam service-accounts list --filter=email~lake-nodes --format='value(email)')
gcloud projects add-iam-policy-binding "$PROJECT_ID" \
  --member="serviceAccount:$NODE_SA" --role=roles/bigquery.admin # expect: gke-node-sa-excess-role
gcloud container clusters create lake --zone=us-central1-a --service-account="$NODE_SA"

# Set anew, it is another.
NODE_SA=$(gcloud iam service-accounts list --filter=email~loader --format='value(email)')
gcloud projects add-iam-policy-binding "$PROJECT_ID" \
  --member="serviceAccount:$NODE_SA" --role=roles/bigquery.admin
