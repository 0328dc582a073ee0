#!/bin/sh
gcloud container clusters create apps --machine-type=e2-medium # expect: gke-node-default-service-account 8 "apps"
# expect@+1: gke-node-default-service-account 8
gcloud container node-pools create batch \
  --cluster=apps \
  --node-labels=pool=batch \
  --node-taints=pool=batch:NoSchedule
gcloud container node-pools create named --cluster=apps --service-account="$NODES"
