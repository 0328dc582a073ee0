gcloud sql instances create orders --database-version=MYSQL_8_0 --tier=db-custom-2-8192 \
  --database-flags="local_infile=off"
