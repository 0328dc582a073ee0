kubectl apply -f - <<EOF
apiVersion: v1
kind: Service
metadata: {name: web, namespace: tools}
spec:
  selector: {app: web, tier: frontend}
  ports: [{port: 80}]
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: "$1" namespace: tools}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: web, image: "registry.example.com/web:1.4"}]
EOF
