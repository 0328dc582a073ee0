kubectl apply -f - <<'YAML'
apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: inspector
spec:
  template:
    spec:
      hostPID: true
      tolerations:
        - operator: Exists # expect: daemonset-privileged-tolerates-all
      containers:
        - name: main
          image: registry.example.com/inspector:1.2.3
YAML
