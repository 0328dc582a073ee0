#!/bin/bash
# Creates a cluster and puts a workload on it.
set -euo pipefail

PROJECT="${PROJECT:-example-project}"
ZONE=europe-west1-b

if ! command -v gcloud > /dev/null; then
  echo "gcloud is needed" >&2
  exit 1
fi

gcloud container clusters create main \
  --project "$PROJECT" --zone "${ZONE}" \
  --num-nodes=3 --enable-legacy-authorization

for pool in general batch; do
  gcloud container node-pools create "$pool" --cluster main \
    --node-taints "dedicated=${pool}:NoSchedule" \
    --workload-metadata=GCE_METADATA
done

gcloud projects add-iam-policy-binding "$PROJECT" \
  --member "user:$(gcloud config get-value account)" --role roles/owner

kubectl create clusterrolebinding admin --clusterrole=cluster-admin --user=admin | tee log.txt
kubectl apply -f - << EOF
apiVersion: v1
kind: Pod
metadata:
  name: probe
spec:
  hostPID: true
  containers:
    - name: probe
      image: example.com/probe:${TAG}
EOF
