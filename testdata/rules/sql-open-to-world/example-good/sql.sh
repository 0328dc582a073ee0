gcloud sql instances create orders --database-version=POSTGRES_16 --tier=db-custom-2-8192 \
  --authorized-networks=203.0.113.0/24
