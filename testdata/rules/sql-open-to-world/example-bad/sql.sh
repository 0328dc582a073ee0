gcloud sql instances create orders --database-version=POSTGRES_16 --tier=db-custom-2-8192 \
  --authorized-networks=0.0.0.0/0 # expect: sql-open-to-world
