gcloud projects add-iam-policy-binding acme-prod --role=roles/viewer \
  --member=user:li.wei@example.com
