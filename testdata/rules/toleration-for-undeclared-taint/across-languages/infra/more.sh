#!/bin/sh
gcloud beta container node-pools create vision --cluster main \
  --node-taints example.com/gpu-model=l4:NoSchedule,team=vision:NoExecute
