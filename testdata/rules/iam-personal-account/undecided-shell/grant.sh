gcloud projects add-iam-policy-binding acme-prod --role=roles/viewer \
  --member="$1"
