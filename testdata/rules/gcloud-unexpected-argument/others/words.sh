#!/bin/bash
gcloud container clusters create a --node-labels=team=shop, tier=web # expect: gcloud-unexpected-argument 61 "tier=web"
gcloud container clusters create a —zone=z # expect: gcloud-unexpected-argument "—zone=z"
gcloud container clusters create --zone z -- a
gcloud compute ssh vm --zone=z uptime # expect: gcloud-unexpected-argument "uptime"
gcloud compute ssh vm --zone=z -- uptime -p
gcloud container clusters create a $MORE
gcloud container clusters create "$NAME" "$ZONE" b
gcloud container clusters create a "$FLAG" "${MORE}=b"
gcloud container clusters create a --enable-such b
gcloud compute instances list --filter name=a --limit 5
gcloud container node-pools describe blue --cluster= shop
gcloud iam service-accounts create deployer Deploys the shop # expect: gcloud-unexpected-argument "Deploys"
EMAIL="your email"
gcloud projects add-iam-policy-binding shop --member=user:$EMAIL --role=roles/viewer
gcloud container clusters create a <...>
