#!/bin/bash
gcloud beta container clusters create a --workload-metadata-from-node=SECURE # expect: gcloud-deprecated-flag "--workload-metadata"
gcloud container clusters create a --no-enable-stackdriver-kubernetes # expect: gcloud-deprecated-flag "--no-enable-stackdriver-kubernetes"
gcloud compute instances create a --confidential-compute # expect: gcloud-deprecated-flag "--confidential-compute-type"
gcloud compute instances create a --confidential-compute-type=SEV
gcloud compute instances list --regexp=a.* # expect: gcloud-deprecated-flag "--filter"
gcloud container clusters create a --enable-$WHAT
gcloud container clusters list --document=a=b
