#!/usr/bin/env bash
gcloud config set project shop
gcloud config set compute/zone europe-west1-b
gcloud container clusters create a
gcloud container node-pools create early --cluster=a --zone=europe-west1-b # expect: gke-kubelet-readonly-port-pool-override
gcloud container clusters update a --project=shop --no-enable-insecure-kubelet-readonly-port
# The update is of a cluster of that name in another project.
gcloud container clusters create b
gcloud container node-pools create apart --cluster=b
gcloud config set project archive
gcloud container clusters update b --no-enable-insecure-kubelet-readonly-port
# Which project it is of nobody knows.
gcloud container clusters create c --project=shop
gcloud container node-pools create perhaps --cluster=c --project=shop
gcloud config configurations activate staging
gcloud container clusters update c --zone=europe-west1-b --no-enable-insecure-kubelet-readonly-port
