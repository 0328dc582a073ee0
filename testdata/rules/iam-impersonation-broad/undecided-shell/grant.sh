gcloud projects add-iam-policy-binding acme-prod --member=group:shop@example.com \
  --role="$1"
