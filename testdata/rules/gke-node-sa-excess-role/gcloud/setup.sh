#!/bin/bash
set -eu
PROJECT=acme-prod
NODE_SA="shop-nodes@${PROJECT}.iam.gserviceaccount.com"

gcloud iam service-accounts create shop-nodes --project="$PROJECT"
gcloud projects add-iam-policy-binding "$PROJECT" \
  --member="serviceAccount:$NODE_SA" --role=roles/logging.logWriter
gcloud projects add-iam-policy-binding "$PROJECT" \
  --member="serviceAccount:$NODE_SA" --role=roles/container.admin # expect: gke-node-sa-excess-role 45
gcloud projects add-iam-policy-binding "$PROJECT" --condition=None \
  --member="serviceAccount:shop-nodes@acme-prod.iam.gserviceaccount.com" \
  --role roles/storage.admin # expect: gke-node-sa-excess-role 10
gcloud storage buckets add-iam-policy-binding gs://uploads \
  --member="serviceAccount:$NODE_SA" --role=roles/storage.objectAdmin # expect: gke-node-sa-excess-role
gcloud resource-manager folders add-iam-policy-binding 1234 \
  --member="serviceAccount:$NODE_SA" --role=roles/viewer.custom # expect: gke-node-sa-excess-role
gcloud organizations add-iam-policy-binding 5678 \
  --member="serviceAccount:$NODE_SA" --role=roles/browser.custom # expect: gke-node-sa-excess-role

gcloud container node-pools create main --cluster=shop --service-account="$NODE_SA"

# Under a condition; on one repository; to a person; to another account; to one that is not known.
gcloud projects add-iam-policy-binding "$PROJECT" \
  --member="serviceAccount:$NODE_SA" --role=roles/storage.admin \
  --condition='expression=request.time < timestamp("2030-01-01T00:00:00Z"),title=for-a-day'
gcloud artifacts repositories add-iam-policy-binding images --location=europe \
  --member="serviceAccount:$NODE_SA" --role=roles/artifactregistry.reader
gcloud projects add-iam-policy-binding "$PROJECT" \
  --member=user:ann@example.com --role=roles/storage.admin
gcloud projects add-iam-policy-binding "$PROJECT" \
  --member="serviceAccount:shop-ci@${PROJECT}.iam.gserviceaccount.com" --role=roles/storage.admin
gcloud projects add-iam-policy-binding "$PROJECT" \
  --member="serviceAccount:$OTHER_SA" --role=roles/storage.admin
gcloud projects remove-iam-policy-binding "$PROJECT" \
  --member="serviceAccount:$NODE_SA" --role=roles/editor.custom
