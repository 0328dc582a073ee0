#!/bin/bash
kubectl run -it --rm client --image=registry.example.com/client:1 -n one -- sh
kubectl create deployment web --image=registry.example.com/web:1 -n one
kubectl create deployment api --image=registry.example.com/api:1 -n one
kubectl apply -n one -f - <<YAML
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: api}
spec:
  podSelector: {matchLabels: {app: "$1"}}
YAML
