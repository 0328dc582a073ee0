kubectl apply -f - <<'EOF'
apiVersion: v1
kind: Pod
metadata:
  name: collector
spec:
  containers:
    - name: collector
      image: registry.example/collector:2
      args: ["--kubelet=https://$(NODE_IP):10250"]
EOF
