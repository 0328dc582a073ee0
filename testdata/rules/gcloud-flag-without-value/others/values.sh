#!/bin/bash
gcloud container clusters create a --async --zone # expect: gcloud-flag-without-value
gcloud container clusters create a --zone "$@"
gcloud container clusters create a --zone $ZONE
gcloud container clusters create a --zone "" --labels "-x=y z"
gcloud run deploy s --image=i --args --verbose # expect: gcloud-flag-without-value
gcloud run deploy s --image=i --args=--verbose
gcloud container clusters create a --zone $ZONES --node-labels --num-nodes -1 # expect: gcloud-flag-without-value "--node-labels"
