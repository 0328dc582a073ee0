gcloud projects add-iam-policy-binding acme-prod --role=roles/viewer \
  --member=group:shop@example.com
