gcloud compute ssl-policies create web --profile=MODERN \
  --min-tls-version=1.2
