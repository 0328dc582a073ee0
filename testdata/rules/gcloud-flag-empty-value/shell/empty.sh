#!/bin/bash
gcloud container clusters describe a --location= europe-west1 --format=json # expect: gcloud-flag-empty-value 38 "--location="
# There is room for the word, or the value is empty on purpose, or may not be.
gcloud container node-pools describe --cluster= shop
gcloud container node-pools describe batch --cluster=""
gcloud compute instances delete --zone= c
gcloud compute instances delete a b --zone= c # expect: gcloud-flag-empty-value
gcloud container clusters describe a --location=$LOCATION b
gcloud container clusters describe a --location= $MORE
gcloud container clusters describe a --location= --format=json
