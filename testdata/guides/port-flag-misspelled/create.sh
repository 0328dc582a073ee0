#!/bin/sh
gcloud container clusters create-auto shop --location europe-west1 \
  --no-autoprovisioning-enable-insure-kubelet-readonly-port
