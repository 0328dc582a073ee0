#!/bin/bash
RANGE=0.0.0.0/0
gcloud container clusters create one --zone=us-central1-a --enable-master-authorized-networks \
  --master-authorized-networks="203.0.113.0/28,$RANGE" # expect: gke-control-plane-open-to-internet
gcloud container clusters update two --enable-master-authorized-networks \
  --master-authorized-networks 0.0.0.0/0 # expect: gke-control-plane-open-to-internet 32
gcloud container clusters create three --enable-private-nodes --enable-private-endpoint \
  --enable-master-authorized-networks --master-authorized-networks=0.0.0.0/0
gcloud container clusters create four --no-enable-ip-access \
  --enable-master-authorized-networks --master-authorized-networks=0.0.0.0/0
gcloud container clusters create five --enable-master-authorized-networks \
  --master-authorized-networks="$ADMINS,$(curl -s ifconfig.me)/32"
