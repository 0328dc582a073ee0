gcloud sql instances create orders --project=acme-prod --region=europe-west1 \
  --database-version=POSTGRES_16 --tier=db-custom-2-8192 --deletion-protection \
  --connector-enforcement=REQUIRED --assign-ip --network=shop --ssl-mode=ENCRYPTED_ONLY \
  --authorized-networks=203.0.113.0/24,198.51.100.7/32 --enable-point-in-time-recovery \
  --database-flags=log_connections=on,cloudsql.iam_authentication=on
gcloud sql users create reports --instance=orders --project=acme-prod --password=changed-by-hand
