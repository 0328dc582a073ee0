#!/bin/sh
gcloud container azure node-pools create batch --cluster=on-azure --node-taints=batch=only:NoSchedule

# expect@+9: toleration-for-undeclared-taint 12 "did you mean"
kubectl apply -f - <<'EOF'
apiVersion: v1
kind: Pod
metadata:
  name: misspelled
spec:
  tolerations:
    - operator: Exists
      key: batsh
  containers: [{name: a, image: "registry.example/a:1"}]
---
apiVersion: v1
kind: Pod
metadata:
  name: right
spec:
  tolerations:
    - operator: Exists
      key: batch
  containers: [{name: a, image: "registry.example/a:1"}]
EOF
