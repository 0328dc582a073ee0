#!/usr/bin/env bash
# One finding tells of all rounds of a loop, and of all calls of a function.
for name in carts sessions; do
  gcloud redis instances create "$name" --region=europe-west1 # expect: redis-auth-off
done
make() {
  gcloud redis instances create "$1" --region="${2:-europe-west1}" "${@:3}" # expect: redis-auth-off
}
make orders
make stock europe-west4
make prices europe-west4 --enable-auth
# All that this loop makes asks for a password.
for name in a b; do
  gcloud redis instances create "$name" --region=europe-west1 --enable-auth
done
# Only what the words of the call say is known of a function that asks for it or not.
secured() {
  gcloud redis instances create "$1" --region=europe-west1 $2
}
secured users --enable-auth
secured visits "$AUTH"
# hullcheck: ignore redis-auth-off
for name in x y; do gcloud redis instances create "$name" --region=europe-west1; done
