gcloud run deploy reports --image=europe-docker.pkg.dev/acme-prod/shop/reports:7 \
  --no-allow-unauthenticated
