#!/bin/bash
gcloud projects add-iam-policy-binding "$PROJECT_ID" \
  --member="serviceAccount:depot-nodes@$PROJECT_ID.iam.gserviceaccount.com" \
  --role="roles/storage.admin"
