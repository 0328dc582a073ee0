#!/bin/bash
set -e
gcloud container clusters create alpha --zone=us-central1-a \
  --no-enable-insecure-kubelet-readonly-port
gcloud container clusters create-auto beta --region=us-central1 \
  --no-autoprovisioning-enable-insecure-kubelet-readonly-port
gcloud container node-pools update extra --cluster=alpha \
  --no-enable-insecure-kubelet-readonly-port
gcloud container node-pools create plain --cluster=alpha
gcloud container node-pools create passed --cluster=alpha $PORT_FLAG
echo "never pass --enable-insecure-kubelet-readonly-port"
