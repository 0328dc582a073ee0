#!/bin/bash
# The project is not known on either side; the account's name is, and there is one of that name.
SA="depot-nodes@$PROJECT_ID.iam.gserviceaccount.com"
gcloud projects add-iam-policy-binding "$PROJECT_ID" \
  --member="serviceAccount:$SA" \
  --role="roles/artifactregistry.writer" # expect: gke-node-sa-excess-role
gcloud projects add-iam-policy-binding "$PROJECT_ID" \
  --member="serviceAccount:$SA" \
  --role="roles/artifactregistry.reader"
gcloud projects add-iam-policy-binding "$PROJECT_ID" \
  --member="serviceAccount:depot-ci@$PROJECT_ID.iam.gserviceaccount.com" \
  --role="roles/artifactregistry.writer"
gcloud projects add-iam-policy-binding "$PROJECT_ID" \
  --member="serviceAccount:$DEPOT_SA" \
  --role="roles/artifactregistry.writer"
