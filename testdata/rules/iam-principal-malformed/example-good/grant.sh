gcloud projects add-iam-policy-binding acme-prod --role=roles/bigquery.jobUser \
  --member="serviceAccount:acme-prod.svc.id.goog[shop/reports]"
