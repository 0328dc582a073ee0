#!/usr/bin/env bash
set -euo pipefail
REGION=europe-west1

gcloud container clusters create main --region="$REGION" --num-nodes=1
gcloud container node-pools create gpu-batch \
  --cluster=main \
  --region="$REGION" \
  --node-labels=workload=batch,team=vision \
  --node-taints=workload=batch:NoSchedule

kubectl apply -f - <<EOF
apiVersion: v1
kind: Pod
metadata:
  name: tolerant
spec:
  nodeSelector: {workload: batch}
  tolerations: [{key: workload, value: batch, effect: NoSchedule}]
  containers: [{name: a, image: "registry.example/a:1"}]
EOF

# expect@+7: affinity-without-toleration 3
kubectl apply -f - <<EOF
apiVersion: v1
kind: Pod
metadata:
  name: forgetful
spec:
  nodeSelector: {team: vision}
  containers: [{name: a, image: "registry.example/a:1"}]
EOF
