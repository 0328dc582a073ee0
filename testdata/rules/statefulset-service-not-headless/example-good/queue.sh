kubectl apply -f - <<EOF
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: queue}
spec:
  replicas: 3
  serviceName: queue
  selector: {matchLabels: {app: queue}}
  template:
    metadata: {labels: {app: queue}}
    spec: {containers: [{name: queue, image: "registry.example.com/queue:1.4"}]}
---
apiVersion: v1
kind: Service
metadata: {name: queue}
spec: {clusterIP: "None", selector: {app: queue}, ports: [{port: 5672}]}
EOF
