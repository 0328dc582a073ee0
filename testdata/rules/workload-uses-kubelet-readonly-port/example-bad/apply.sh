kubectl apply -f - <<'EOF'
apiVersion: v1
kind: Pod
metadata:
  name: collector
spec:
  containers:
    - name: collector
      image: registry.example/collector:2
      args: ["--kubelet=http://$(NODE_IP):10255"] # expect: workload-uses-kubelet-readonly-port
EOF
