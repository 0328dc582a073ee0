#!/bin/bash
gcloud projects add-iam-policy-binding p --member=user:a@b.c --member=user:d@b.c --role=r # expect: gcloud-flag-repeated "user:a@b.c"
gcloud projects add-iam-policy-binding p --member=$A --member=$B --role=r # expect: gcloud-flag-repeated
gcloud projects add-iam-policy-binding p --member=$A --member=$A --role=r
gcloud container clusters create a --metadata=b=c --metadata=b=c # expect: gcloud-flag-repeated "refuses"
gcloud container clusters create a --enable-ip-alias --no-enable-ip-alias # expect: gcloud-flag-repeated
gcloud container clusters create a -q --quiet --zone=b -z b
gcloud compute instances create a --create-disk=size=10GB --create-disk=size=20GB
gcloud compute instances create a --labels=a=b --labels=c=d
gcloud compute instances create a --tags=a --tags=b # expect: gcloud-flag-repeated
