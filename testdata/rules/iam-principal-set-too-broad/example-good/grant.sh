gcloud storage buckets add-iam-policy-binding gs://acme-reports --role=roles/storage.objectUser \
  --member="principal://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/acme-prod.svc.id.goog/subject/ns/shop/sa/reports"
