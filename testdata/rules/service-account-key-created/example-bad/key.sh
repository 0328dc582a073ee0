gcloud iam service-accounts keys create key.json \
  --iam-account=deploy@acme-prod.iam.gserviceaccount.com # expect: service-account-key-created
