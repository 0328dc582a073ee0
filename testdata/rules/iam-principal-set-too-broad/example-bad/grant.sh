gcloud storage buckets add-iam-policy-binding gs://acme-reports --role=roles/storage.objectUser \
  --member="principalSet://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/acme-prod.svc.id.goog/*" # expect: iam-principal-set-too-broad
