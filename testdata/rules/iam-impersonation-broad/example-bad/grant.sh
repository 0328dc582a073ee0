gcloud projects add-iam-policy-binding acme-prod --member=group:shop@example.com \
  --role=roles/iam.serviceAccountTokenCreator # expect: iam-impersonation-broad
