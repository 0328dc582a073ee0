#!/bin/sh
gcloud container node-pools create gpu --cluster=main --accelerator=type=nvidia-l4,count=1 \
  --node-labels=kind=gpu --node-taints=nvidia.com/gpu=present:NoSchedule
