#!/bin/bash
kubectl run probe --image=example.com/probe:1.0 \
  --overrides='{"spec": {"hostNetwork": true}}' # expect: pod-host-network 41 "probe"
kubectl run safe --image=example.com/probe:1.0 --overrides='{"spec": {"hostNetwork": false}}'
kubectl run plain --image=example.com/probe:1.0
kubectl run unknown --image=example.com/probe:1.0 --overrides="$OVERRIDES"
kubectl run system -n kube-system --image=example.com/probe:1.0 \
  --overrides='{"spec": {"hostNetwork": true}}'
kubectl -n kube-system run early --image=example.com/probe:1.0 \
  --overrides='{"apiVersion": "v1", "spec": {"hostNetwork": true}}'

cat <<EOF | kubectl apply -f -
apiVersion: v1
kind: Pod
metadata:
  name: ${NAME}
spec:
  hostNetwork: true # expect: pod-host-network 16
  containers:
    - name: main
      image: example.com/main:1.0
EOF

kubectl apply -n kube-system -f - <<EOF
apiVersion: v1
kind: Pod
metadata:
  name: agent
spec:
  hostNetwork: true
  containers:
    - name: main
      image: example.com/main:1.0
EOF

kubectl create -f - <<EOF
apiVersion: v1
kind: Pod
metadata:
  name: decided-elsewhere
spec:
  hostNetwork: ${HOST_NETWORK}
  containers:
    - name: main
      image: example.com/main:1.0
EOF
