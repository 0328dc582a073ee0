#!/bin/sh
kubectl run tools --rm -it --image=google/cloud-sdk:latest -- bash # expect: container-image-mutable-tag
kubectl create deployment web --image nginx # expect: container-image-mutable-tag
kubectl run tools --image="$IMAGE"
kubectl run tools --image=google/cloud-sdk:530.0.0-slim
kubectl create deployment web --image="registry.example/web:$TAG"
docker run --rm nginx

# expect@+9: container-image-mutable-tag 14
kubectl apply -f - <<EOF
apiVersion: v1
kind: Pod
metadata:
  name: a
spec:
  containers:
    - name: a
      image: registry.example/a:canary
    - name: b
      image: registry.example/a:${TAG}
EOF
