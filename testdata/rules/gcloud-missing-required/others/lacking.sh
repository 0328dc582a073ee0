#!/bin/bash
gcloud container clusters create --zone=z # expect: gcloud-missing-required "NAME"
gcloud container clusters create --zone=z $NAME
gcloud container clusters create --zone=z "$@"
gcloud container clusters get-credentials "$NAME"
gcloud container clusters create a --maintenance-window-end=2030-01-01T00:00:00Z # expect: gcloud-missing-required 36 "--maintenance-window-recurrence"
gcloud container clusters create a --enable-autoprovisioning
gcloud container clusters create a --enable-autoprovisioning --max-cpu=1 # expect: gcloud-missing-required "--max-memory"
gcloud container clusters create a --accelerator=count=1 # expect: gcloud-missing-required 50 "type"
gcloud container clusters create a --accelerator=count=1,$MORE
gcloud iam service-accounts keys create key.json # expect: gcloud-missing-required "--iam-account"
gcloud secrets versions access latest
gcloud secrets versions access latest --secret=token --flags-file=more.yaml
gcloud projects add-iam-policy-binding shop --flags-file=grant.yaml
gcloud container clusters create --help
find . -name '*.json' | xargs gcloud iam service-accounts keys delete
