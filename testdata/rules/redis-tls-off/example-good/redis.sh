gcloud redis instances create carts --region=europe-west1 --size=5 \
  --transit-encryption-mode=server-authentication
