kubectl apply -f - <<EOF
apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: fluent-bit
  namespace: default
spec:
  template:
    spec:
      hostNetwork: $VALUE
      containers:
        - name: logs
          image: registry.example/fluent-bit:3.1
EOF
