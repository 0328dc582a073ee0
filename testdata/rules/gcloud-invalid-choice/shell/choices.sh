#!/bin/bash
gcloud container clusters create a --zone=z --workload-metadata=gke_metadata # folded
gcloud container clusters create b --zone=z --workload-metadata=gke_metadta # expect: gcloud-invalid-choice "GKE_METADATA"
gcloud container clusters create c --zone=z --workload-metadata SECURE # expect: gcloud-invalid-choice "gcloud beta container clusters create --workload-metadata=SECURE"
gcloud beta container clusters create d --zone=z --workload-metadata-from-node=SECURE
gcloud container clusters create e --zone=z --release-channel=$CHANNEL
gcloud container clusters create f --zone=z --release-channel=CHANNEL
gcloud container clusters create g --zone=z --release-channel="${CHANNEL:-stabel}" # expect: gcloud-invalid-choice "stable"
# The next version of what is known.
gcloud sql instances create h --database-version=POSTGRES_99
gcloud sql instances create i --database-version=POSTGRES
gcloud container clusters create j --verbosity=DEBUG # expect: gcloud-invalid-choice "debug"
