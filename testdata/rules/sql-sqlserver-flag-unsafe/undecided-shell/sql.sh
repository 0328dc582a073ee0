gcloud sql instances create orders --database-version="$1" --tier=db-custom-2-8192 \
  --database-flags="cross db ownership chaining=on"
