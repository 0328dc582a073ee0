#!/bin/bash
EFFECT=NoSchedule
gcloud container node-pools create batch --cluster=main --node-taints="workload=batch:$EFFECT"

# expect@+9: toleration-taint-mismatch 14
kubectl apply -f - <<EOF
apiVersion: v1
kind: Pod
metadata:
  name: wrong
spec:
  tolerations:
    - key: workload
      value: bach
  containers: [{name: a, image: "registry.example/a:1"}]
EOF

kubectl apply -f - <<EOF
apiVersion: v1
kind: Pod
metadata:
  name: right
spec:
  tolerations:
    - key: workload
      value: batch
      effect: $EFFECT
    - key: workload
      value: $WHATEVER
  containers: [{name: a, image: "registry.example/a:1"}]
EOF
