gcloud storage buckets add-iam-policy-binding gs://acme-reports --role=roles/storage.objectUser \
  --member="$1"
