gcloud redis instances create carts --region=europe-west1 --size=5 \
  --no-enable-auth # expect: redis-auth-off
