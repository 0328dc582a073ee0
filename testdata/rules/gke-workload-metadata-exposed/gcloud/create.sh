#!/bin/bash
set -eu

gcloud container clusters create alpha --zone=us-central1-a \
  --workload-metadata=GCE_METADATA # expect: gke-workload-metadata-exposed 23 "alpha"

# Old and new spellings, in any case of letters.
gcloud beta container clusters create beta --zone=us-central1-a \
  --workload-metadata-from-node=EXPOSED # expect: gke-workload-metadata-exposed 33
gcloud beta container clusters create gamma --zone=us-central1-a \
  --workload-metadata-from-node expose # expect: gke-workload-metadata-exposed
gcloud beta container clusters create delta --zone=us-central1-a \
  --workload-metadata-from-node=UNSPECIFIED # expect: gke-workload-metadata-exposed

# expect: gke-workload-metadata-exposed 8 "epsilon"
gcloud container clusters create epsilon --zone=us-central1-a --num-nodes=3

gcloud container node-pools create extra --cluster=epsilon --zone=us-central1-a \
  --workload-metadata=gce_metadata # expect: gke-workload-metadata-exposed "extra"

# expect: gke-workload-metadata-exposed "more"
gcloud container node-pools create more --cluster=epsilon --zone=us-central1-a

gcloud container node-pools update reopened --cluster=elsewhere \
  --workload-metadata=GCE_METADATA # expect: gke-workload-metadata-exposed
