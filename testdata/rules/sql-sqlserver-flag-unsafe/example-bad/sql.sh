gcloud sql instances create orders --database-version=SQLSERVER_2022_STANDARD --tier=db-custom-2-8192 \
  --database-flags="cross db ownership chaining=on" # expect: sql-sqlserver-flag-unsafe
