gcloud sql instances create orders --database-version=POSTGRES_16 --tier=db-custom-2-8192 \
  --no-assign-ip --network=shop
