#!/bin/bash
# The cluster gets its workload pool before the second pool is made.
gcloud container clusters create ledger --project=acme-prod --zone=us-central1-a --num-nodes=1 \
  --workload-metadata=GKE_METADATA
gcloud container clusters update ledger --project=acme-prod --zone=us-central1-a \
  --workload-pool=acme-prod.svc.id.goog
gcloud container node-pools create workers --cluster=ledger --project=acme-prod \
  --zone=us-central1-a
