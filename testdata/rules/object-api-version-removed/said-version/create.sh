#!/bin/sh
# What is said wins over what a cluster begins with.
gcloud container clusters create shop --location=europe-west1 --cluster-version=1.35.1-gke.1000
