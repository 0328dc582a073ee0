#!/bin/bash
gcloud container clusters create a --num-nodes=three # expect: gcloud-invalid-value 48 "a whole number of at least 1"
gcloud container clusters create a --num-nodes="" # expect: gcloud-invalid-value
gcloud container clusters create a --num-nodes=$NODES --labels=$LABELS
gcloud container clusters create a --num-nodes=NODE_COUNT --labels=KEY=VALUE
gcloud container clusters create a --async=true # expect: gcloud-invalid-value "no value"
gcloud container clusters create a --no-enable-autoupgrade=true # expect: gcloud-invalid-value "no value"
gcloud container clusters create a --labels=team=shop,blue # expect: gcloud-invalid-value 55 "KEY=VALUE"
gcloud container clusters create a --labels=team=shop,$MORE,
gcloud container clusters create a --labels=^:^team=shop,blue:tier=web
gcloud container clusters create a --labels=^^team=shop # expect: gcloud-invalid-value "a separator"
gcloud container clusters create a --max-pods-per-node=1_0
gcloud pubsub subscriptions create s --topic=t --message-retention-duration=7days # expect: gcloud-invalid-value "a duration"
gcloud pubsub subscriptions create s --topic=t --message-retention-duration=7d
gcloud pubsub subscriptions create s --topic=t --ack-deadline=30
gcloud sql instances create d --storage-size=ten # expect: gcloud-invalid-value "a size"
gcloud sql instances create d --storage-size=10GB
gcloud container clusters create a --autoscaling-profile=balanced --max-nodes=-1 --enable-autoscaling
gcloud compute instances create a --boot-disk-size=10.5GB --create-disk=size=10GB,auto-delete=maybe # expect: gcloud-invalid-value "true or false"
