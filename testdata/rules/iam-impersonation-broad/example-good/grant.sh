gcloud iam service-accounts add-iam-policy-binding deploy@acme-prod.iam.gserviceaccount.com \
  --member=group:shop@example.com --role=roles/iam.serviceAccountTokenCreator
