gcloud redis instances update carts --enable-auth
gcloud redis clusters create sessions --shard-count=3 # expect: redis-tls-off
gcloud redis clusters create other --shard-count=3 --transit-encryption-mode="$MODE"
