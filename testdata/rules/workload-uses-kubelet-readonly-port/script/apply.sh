#!/bin/sh
# expect@+11: workload-uses-kubelet-readonly-port 40
kubectl apply -f - <<'EOF'
apiVersion: v1
kind: Pod
metadata:
  name: reader
spec:
  containers:
    - name: reader
      image: registry.example/tools:1
      command: ["curl"]
      args: ["http://metadata.internal:10255/pods"]
EOF

kubectl apply -f - <<'EOF'
apiVersion: v1
kind: Pod
metadata:
  name: right
spec:
  containers:
    - name: right
      image: registry.example/tools:1
      args: ["https://node-1:10250/pods"]
EOF
