#!/bin/sh
PROJECT=fernhill-prod
NODE_SA=gke-nodes@fernhill-prod.iam.gserviceaccount.com
gcloud iam service-accounts create gke-nodes --project "$PROJECT"
gcloud projects add-iam-policy-binding "$PROJECT" \
  --member "serviceAccount:$NODE_SA" --role roles/monitoring.metricWriter
gcloud projects add-iam-policy-binding "$PROJECT" \
  --member "serviceAccount:$NODE_SA" --role roles/monitoring.viewer
gcloud projects add-iam-policy-binding "$PROJECT" \
  --member "serviceAccount:$NODE_SA" --role roles/logging.logWriter
gcloud artifacts repositories add-iam-policy-binding images --location europe-west1 \
  --member "serviceAccount:$NODE_SA" --role roles/artifactregistry.reader
gcloud container node-pools create shop --cluster main --region europe-west1 \
  --project "$PROJECT" --service-account "$NODE_SA" --workload-metadata=GKE_METADATA
