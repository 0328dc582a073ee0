#!/bin/bash
gcloud container clusters create a --zone=z
gcloud container clusters update a --zone=z --no-enable-insecure-kubelet-readonly-port
gcloud container node-pools create later --cluster=a --zone=z
gcloud container clusters create b --zone=z --no-enable-insecure-kubelet-readonly-port
gcloud container node-pools create inherits --cluster=b --zone=z
gcloud container clusters create c --zone=z --cluster-version=1.33
gcloud container node-pools create new --cluster=c --zone=z
gcloud container clusters update c --zone=z --no-enable-insecure-kubelet-readonly-port
# Another cluster, a function that may run at another time, an arm that may not run.
gcloud container clusters create d --zone=z
gcloud container node-pools create other --cluster=d --zone=z
gcloud container clusters update e --zone=z --no-enable-insecure-kubelet-readonly-port
gcloud container clusters create f --zone=z
pools() {
  gcloud container node-pools create function --cluster=f --zone=z
}
gcloud container clusters update f --zone=z --no-enable-insecure-kubelet-readonly-port
pools
gcloud container clusters create g --zone=z
gcloud container node-pools create perhaps --cluster=g --zone=z
if [ "$1" ]; then
  gcloud container clusters update g --zone=z --no-enable-insecure-kubelet-readonly-port
fi
