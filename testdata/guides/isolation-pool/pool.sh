#!/bin/sh
gcloud container aws node-pools create sealed --cluster main --location us-west1 \
  --node-version 1.29.4-gke.200 --min-nodes 1 --max-nodes 3 --max-pods-per-node 110 \
  --root-volume-size 50 --subnet-id subnet-0a1b2c --iam-instance-profile nodes \
  --config-encryption-kms-key-arn arn:aws:kms:us-west-2:123:key/a \
  --ssh-ec2-key-pair nodes \
  --node-taints workloadType=untrusted:NoExecute \
  --node-labels workloadType=untrusted
