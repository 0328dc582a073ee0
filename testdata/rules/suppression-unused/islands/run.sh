#!/bin/sh
# hullcheck:ignore pod-host-network -- above the command
kubectl apply \
  -f - <<EOF
apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  hostNetwork: true
  containers:
    # hullcheck:ignore container-image-mutable-tag -- a comment of the manifest
    - {name: a, image: "registry.example/a:nightly"}
EOF
