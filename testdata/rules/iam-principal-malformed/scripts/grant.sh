#!/bin/bash
PROJECT=acme-prod
NUMBER=$(gcloud projects describe $PROJECT --format='value(projectNumber)')
POOL="locations/global/workloadIdentityPools/$PROJECT.svc.id.goog"
for role in roles/viewer; do
  gcloud projects add-iam-policy-binding $PROJECT --role=$role \
    --member="principal://iam.googleapis.com/projects/$NUMBER/$POOL/subject/ns/a/sa/b"
done
gcloud projects add-iam-policy-binding $PROJECT --role=roles/viewer \
  --member="principal://iam.googleapis.com/projects/$PROJECT/$POOL/subject/ns/a/sa/b" # expect: iam-principal-malformed "by its number"
gcloud projects add-iam-policy-binding $PROJECT --role=roles/viewer --member="$1"
