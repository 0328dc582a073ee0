#!/bin/bash
gcloud container node-pools create a --cluster=c \
  --no-autoprovisioning-enable-insecure-kubelet-readonly-port # expect: gke-kubelet-readonly-port-wrong-scope
gcloud container node-pools update a --cluster=c \
  --autoprovisioning-enable-insecure-kubelet-readonly-port # expect: gke-kubelet-readonly-port-wrong-scope
gcloud container clusters create b --no-enable-insecure-kubelet-readonly-port
gcloud container clusters update b --no-autoprovisioning-enable-insecure-kubelet-readonly-port
gcloud container node-pools create d --cluster=c --no-enable-insecure-kubelet-readonly-port
gcloud container clusters create-auto e --$FLAG
# Another fault, of which the other rule speaks.
gcloud container clusters create-auto f --enable-autorepair # expect: gcloud-unknown-flag
