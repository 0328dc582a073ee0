#!/bin/bash
ACCOUNT="nodes@${PROJECT_ID}.iam.gserviceaccount.com"

gcloud container clusters create alpha --zone=us-central1-a --service-account="$ACCOUNT"
gcloud container clusters create-auto autopilot --region=us-central1 --service-account="$ACCOUNT"
gcloud container node-pools create pool --cluster=alpha --service-account="$NODE_ACCOUNT"
gcloud container node-pools update pool --cluster=alpha --enable-autorepair
gcloud container clusters update alpha --enable-autoprovisioning --max-cpu=10 --max-memory=32

gcloud container clusters create provisioning --zone=us-central1-a --service-account="$ACCOUNT" \
  --enable-autoprovisioning --max-cpu=10 --max-memory=32 \
  --autoprovisioning-service-account="$ACCOUNT"
gcloud container clusters create by-file --zone=us-central1-a --service-account="$ACCOUNT" \
  --enable-autoprovisioning --autoprovisioning-config-file=provisioning.yaml

# What these hold is not known here.
gcloud container clusters create beta $CREATE_ARGS
gcloud container clusters create gamma --flags-file=cluster.yaml
