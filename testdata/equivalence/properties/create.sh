#!/usr/bin/env bash
gcloud config set project shop-production
gcloud config set compute/zone europe-west4-a
gcloud config set container/cluster shop
gcloud container node-pools create batch --num-nodes=2 --machine-type=n2-standard-4
gcloud compute instances create bastion --metadata=enable-oslogin=TRUE \
  --service-account=bastion@shop-production.iam.gserviceaccount.com
