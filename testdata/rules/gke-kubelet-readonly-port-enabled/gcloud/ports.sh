#!/bin/bash
set -e
gcloud container clusters create alpha --zone=us-central1-a \
  --enable-insecure-kubelet-readonly-port # expect: gke-kubelet-readonly-port-enabled 3 "alpha"
gcloud container clusters create-auto beta --region=us-central1 \
  --autoprovisioning-enable-insecure-kubelet-readonly-port # expect: gke-kubelet-readonly-port-enabled 3 "beta"
gcloud container clusters update omega --zone=us-central1-a \
  --autoprovisioning-enable-insecure-kubelet-readonly-port # expect: gke-kubelet-readonly-port-enabled
gcloud container node-pools create extra --cluster=alpha \
  --enable-insecure-kubelet-readonly-port # expect: gke-kubelet-readonly-port-enabled "extra"
gcloud beta container node-pools update other --cluster=alpha \
  --enable-insecure-kubelet-readonly-port # expect: gke-kubelet-readonly-port-enabled
# Laid over what was made: at the end of the script the port is shut, or open.
gcloud container node-pools create shut --cluster=alpha --enable-insecure-kubelet-readonly-port
gcloud container node-pools update shut --cluster=alpha --no-enable-insecure-kubelet-readonly-port
gcloud container node-pools create opened --cluster=alpha --no-enable-insecure-kubelet-readonly-port
gcloud container node-pools update opened --cluster=alpha \
  --enable-insecure-kubelet-readonly-port # expect: gke-kubelet-readonly-port-enabled 3 "opened"
