kubectl apply -f - <<EOF
apiVersion: apps/v1
kind: Deployment
metadata: {name: api, namespace: tools}
spec:
  selector: {matchLabels: {app: api}}
  template:
    metadata: {labels: {app: "$1"}}
    spec:
      containers: [{name: web, image: "registry.example.com/web:1.4"}]
EOF
