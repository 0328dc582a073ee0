#!/bin/bash
gcloud container clusters create a --zone=z --region=r # expect: gcloud-flag-conflict 45 "--zone"
gcloud container clusters create a --zone=$ZONE --region=$REGION # expect: gcloud-flag-conflict
gcloud container clusters create a --zone=z "$@"
gcloud compute instances create a --no-scopes --scopes=cloud-platform # expect: gcloud-flag-conflict
gcloud compute instances create a --no-service-account --no-scopes
gcloud projects add-iam-policy-binding p --member=m --role=r --condition=None --condition-from-file=f # expect: gcloud-flag-conflict
gcloud compute firewall-rules create f --allow=tcp:80 --action=ALLOW # expect: gcloud-flag-conflict
