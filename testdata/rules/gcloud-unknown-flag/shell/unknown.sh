#!/bin/bash
set -e
# A letter left out, two changed places, underscores.
gcloud container clusters create a --zone=us-a --enable-privat-nodes # expect: gcloud-unknown-flag "--enable-private-nodes"
gcloud container clusters create b --enable-ip-ailas # expect: gcloud-unknown-flag "--enable-ip-alias"
gcloud container clusters create c --enable_ip_alias # expect: gcloud-unknown-flag "--enable-ip-alias"
# gcloud reads no abbreviations.
gcloud container clusters create d --enable-ip-al # expect: gcloud-unknown-flag "--enable-ip-alias"
# Of another track, of the command beside this one.
gcloud container clusters create e --enable-pod-security-policy # expect: gcloud-unknown-flag "gcloud beta container clusters create --enable-pod-security-policy"
gcloud container clusters create-auto f --region=r \
  --enable-autorepair # expect: gcloud-unknown-flag "gcloud container clusters create --enable-autorepair"
