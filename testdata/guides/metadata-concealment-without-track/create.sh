#!/bin/sh
gcloud container clusters create shop --zone europe-west1-b \
  --service-account gke-nodes@fernhill-prod.iam.gserviceaccount.com \
  --workload-metadata-from-node=SECURE
