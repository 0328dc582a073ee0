#!/usr/bin/env bash
for tier in basic standar; do
  gcloud redis instances create "carts-$tier" --region=europe-west1 --tier="$tier" # expect: gcloud-invalid-choice
done
create() {
  local tier=${2:-basic}
  gcloud redis instances create "$1" --region=europe-west1 --tier="$tier"
}
create a
create b standard
create c "$TIER"
# Whatever is handed to it is run; the word to mend stands in the call.
run() {
  echo "+ $*"
  "$@"
}
run gcloud redis instances create d --region=europe-west1 --tier=basi # expect: gcloud-invalid-choice
# What is read from a file, nobody knows.
while read -r tier; do
  gcloud redis instances create "e-$tier" --region=europe-west1 --tier="$tier"
done < tiers.txt
