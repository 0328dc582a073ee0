kubectl apply -f - <<'YAML'
apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: node-exporter
spec:
  template:
    spec:
      hostPID: "$1"
      tolerations:
        - operator: Exists
      containers:
        - name: main
          image: registry.example.com/node-exporter:1.2.3
YAML
