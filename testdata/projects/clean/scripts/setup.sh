#!/usr/bin/env bash
# What Terraform does not do yet: the tools namespace and the deployment rights of the first day.
set -euo pipefail

PROJECT=fernhill-prod
REGION=europe-west1
CLUSTER=shop
MIRROR_SA="image-mirror@${PROJECT}.iam.gserviceaccount.com"

gcloud container clusters get-credentials "$CLUSTER" --region="$REGION" --project="$PROJECT"

gcloud iam service-accounts create image-mirror --project="$PROJECT"
gcloud projects add-iam-policy-binding "$PROJECT" \
  --member="serviceAccount:${MIRROR_SA}" \
  --role=roles/artifactregistry.writer \
  --condition=None

kubectl apply -f - <<MANIFEST
apiVersion: v1
kind: Namespace
metadata:
  name: tools
  labels:
    pod-security.kubernetes.io/enforce: restricted
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: default-deny
  namespace: tools
spec:
  podSelector: {}
  policyTypes: [Ingress, Egress]
---
apiVersion: v1
kind: ServiceAccount
metadata:
  name: image-mirror
  namespace: tools
automountServiceAccountToken: false
---
apiVersion: v1
kind: Pod
metadata:
  name: image-mirror
  namespace: tools
spec:
  serviceAccountName: image-mirror
  automountServiceAccountToken: false
  securityContext:
    runAsNonRoot: true
    seccompProfile: {type: RuntimeDefault}
  containers:
    - name: mirror
      image: europe-docker.pkg.dev/${PROJECT}/platform/image-mirror:0.9.2
      args: [--region, "${REGION}"]
      resources:
        requests: {cpu: 100m, memory: 128Mi}
        limits: {memory: 128Mi}
      securityContext:
        allowPrivilegeEscalation: false
        readOnlyRootFilesystem: true
        capabilities: {drop: [ALL]}
MANIFEST

kubectl apply -f - <<MANIFEST
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: inside
  namespace: tools
spec:
  podSelector: {}
  policyTypes: [Ingress, Egress]
  ingress:
    - from: [{podSelector: {}}]
  egress:
    - to: [{podSelector: {}}]
    - ports: [{port: 53, protocol: UDP}, {port: 443, protocol: TCP}]
MANIFEST

kubectl label namespace tools pod-security.kubernetes.io/enforce=restricted
