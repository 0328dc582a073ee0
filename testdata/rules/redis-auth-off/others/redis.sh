gcloud redis instances update carts --size=8
gcloud redis clusters create sessions --shard-count=3 --auth-mode=disabled # expect: redis-auth-off
gcloud redis clusters create other --shard-count=3 --auth-mode="$MODE"
