#!/bin/bash
set -eu

gcloud container clusters create alpha --zone=us-central1-a --workload-metadata=GKE_METADATA
gcloud beta container clusters create beta --zone=us-central1-a \
  --workload-metadata-from-node=SECURE
gcloud beta container clusters create gamma --zone=us-central1-a \
  --workload-metadata-from-node=GKE_METADATA_SERVER
gcloud container clusters create delta --zone=us-central1-a --workload-pool="$PROJECT.svc.id.goog"
gcloud container clusters create epsilon --zone=us-central1-a \
  --identity-namespace=acme-dev.svc.id.goog

# The pool's cluster has a workload pool.
gcloud container node-pools create more --cluster=delta --zone=us-central1-a
# This one's cluster is not here.
gcloud container node-pools create other --cluster=elsewhere --zone=us-central1-a

gcloud container clusters create-auto zeta --region=us-central1
gcloud container clusters update alpha --zone=us-central1-a --enable-network-policy
gcloud container node-pools update more --cluster=delta --zone=us-central1-a --enable-autorepair

# What these hold is not known here.
gcloud container clusters create eta --zone=us-central1-a "${EXTRA_FLAGS[@]}"
gcloud container clusters create theta --zone=us-central1-a --workload-metadata="$MODE"
gcloud container clusters create --help
