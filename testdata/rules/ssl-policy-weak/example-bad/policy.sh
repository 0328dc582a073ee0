gcloud compute ssl-policies create web --profile=MODERN \
  --min-tls-version=1.1 # expect: ssl-policy-weak
