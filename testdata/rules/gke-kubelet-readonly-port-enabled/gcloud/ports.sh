#!/bin/bash
set -e
gcloud container clusters create alpha --zone=us-central1-a \
  --enable-insecure-kubelet-readonly-port # expect: gke-kubelet-readonly-port-enabled 3 "alpha"
gcloud container clusters create-auto beta --region=us-central1 \
  --autoprovisioning-enable-insecure-kubelet-readonly-port # expect: gke-kubelet-readonly-port-enabled 3 "beta"
gcloud container clusters update alpha --zone=us-central1-a \
  --autoprovisioning-enable-insecure-kubelet-readonly-port # expect: gke-kubelet-readonly-port-enabled
gcloud container node-pools create extra --cluster=alpha \
  --enable-insecure-kubelet-readonly-port # expect: gke-kubelet-readonly-port-enabled "extra"
gcloud beta container node-pools update extra --cluster=alpha \
  --enable-insecure-kubelet-readonly-port # expect: gke-kubelet-readonly-port-enabled
