#!/bin/bash
gcloud --quiet container clusters create a --zone us-a --enable-ip-alias --no-enable-autoupgrade
gcloud beta container clusters create b -z us-a --workload-metadata-from-node=SECURE
gcloud container clusters create c "$FLAG" $MORE --$NAME=1 "--${PREFIX}-nodes" "${ARGS[@]}"
gcloud container clusters create d --project "$PROJECT" --format='value(name)' --help --no-such
gcloud compute ssh vm --zone=z --command=ls -- -N --no-such -L 80:localhost:80
# Newer than the surface.
gcloud container clusters create e --enable-kernel-module-signature-enforcement
# Like no other: another rule.
gcloud container clusters create f --frobnicate
echo gcloud container clusters create g --enable-privat-nodes
