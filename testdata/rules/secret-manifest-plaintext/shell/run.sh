#!/bin/bash
PASSWORD=abc123def456
kubectl create secret generic a --from-literal=key="$1"
kubectl create secret generic b --from-literal key="$PASSWORD" # expect: secret-manifest-plaintext
kubectl create secret generic c --from-file=key=key.txt
kubectl create secret generic d --from-literal=password=YOUR_PASSWORD
kubectl create secret generic e --from-literal=password=
kubectl apply -f - <<YAML
apiVersion: v1
kind: Secret
metadata: {name: db}
stringData:
  given: $1
  token: abc123def456 # expect: secret-manifest-plaintext
YAML
