gcloud iam service-accounts keys upload public.pem --iam-account=deploy@acme-prod.iam.gserviceaccount.com
gcloud iam service-accounts keys list --iam-account=deploy@acme-prod.iam.gserviceaccount.com
gcloud iam service-accounts keys create key.json $ACCOUNT
