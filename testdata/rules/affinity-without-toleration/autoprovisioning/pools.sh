#!/bin/sh
gcloud container clusters create main --enable-autoprovisioning --max-cpu=64 --max-memory=256
gcloud container node-pools create render --cluster=main \
  --node-labels=dedicated=render --node-taints=dedicated=render:NoSchedule
