#!/bin/bash
export EMAIL="$(gcloud iam service-accounts list --project acme \
  --filter "displayName = nodes of shop" --format 'value(email)')" # expect@-1: gcloud-service-account-by-display-name 17
gcloud iam service-accounts delete $(gcloud iam service-accounts list --filter="displayName:$NAME" --format='value(email)') # expect: gcloud-service-account-by-display-name
# Shown to a reader, found by what is unique, or hidden in a variable.
gcloud iam service-accounts list --filter=displayName:nodes
EMAIL=$(gcloud iam service-accounts list --filter=email:nodes@acme.iam.gserviceaccount.com --format='value(email)')
EMAIL=$(gcloud iam service-accounts list --filter="$FILTER" --format='value(email)')
FOLDER=$(gcloud resource-manager folders list --filter=displayName:shop --format='value(name)')
