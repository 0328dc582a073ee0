#!/bin/bash
DEFAULT_ACCOUNT="${PROJECT_NUMBER}-compute@developer.gserviceaccount.com"

# expect: gke-node-default-service-account 8 "alpha"
gcloud container clusters create alpha --zone=us-central1-a

# expect: gke-node-default-service-account "autopilot"
gcloud container clusters create-auto autopilot --region=us-central1

# expect: gke-node-default-service-account "pool"
gcloud container node-pools create pool --cluster=alpha --zone=us-central1-a

gcloud container node-pools create by-name --cluster=alpha \
  --service-account=default # expect: gke-node-default-service-account 21

gcloud container node-pools create by-variable --cluster=alpha \
  --service-account="$DEFAULT_ACCOUNT" # expect: gke-node-default-service-account

gcloud container clusters create provisioning --zone=us-central1-a \
  --service-account=nodes@acme-prod.iam.gserviceaccount.com \
  --enable-autoprovisioning --min-cpu=1 --max-cpu=10 --min-memory=1 --max-memory=32
# expect@-3: gke-node-default-service-account 8 "provisioning"
