kubectl apply -f - <<'YAML'
apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: inspector
spec:
  template:
    spec:
      hostPID: "$1"
      tolerations:
        - operator: Exists
      containers:
        - name: main
          image: registry.example.com/inspector:1.2.3
YAML
