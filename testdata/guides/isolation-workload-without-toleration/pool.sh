#!/bin/sh
gcloud container aws node-pools create sealed --cluster main --location us-west1 \
  --node-taints workloadType=untrusted:NoExecute --node-labels workloadType=untrusted
