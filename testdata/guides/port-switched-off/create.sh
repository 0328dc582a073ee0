#!/bin/sh
gcloud container clusters create-auto shop --location europe-west1 \
  --no-autoprovisioning-enable-insecure-kubelet-readonly-port
gcloud container clusters create warehouse --location europe-west1 \
  --no-enable-insecure-kubelet-readonly-port
