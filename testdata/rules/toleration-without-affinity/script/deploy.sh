#!/bin/sh
# expect@+9: toleration-without-affinity 12
kubectl apply -f - <<EOF
apiVersion: v1
kind: Pod
metadata:
  name: probe
spec:
  tolerations:
    - operator: Exists
      key: dedicated
  containers:
    - name: probe
      image: registry.example/probe:2
EOF

kubectl apply -f - <<EOF
apiVersion: v1
kind: Pod
metadata:
  name: pinned
spec:
  nodeSelector: {dedicated: "$TEAM"}
  tolerations:
    - {key: dedicated, operator: Exists}
  containers:
    - {name: probe, image: registry.example/probe:2}
EOF

# Not a manifest for the cluster: only text.
cat <<EOF
apiVersion: v1
kind: Pod
metadata: {name: shown}
spec:
  tolerations: [{key: dedicated, operator: Exists}]
EOF
