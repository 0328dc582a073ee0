gcloud redis instances create carts --region=europe-west1 --tier=standard --size=5 \
  --network=shop --enable-auth --transit-encryption-mode=server-authentication \
  --labels=team=checkout
gcloud redis clusters create sessions --region=europe-west1 --shard-count=3 \
  --auth-mode=iam-auth --transit-encryption-mode=server-authentication
