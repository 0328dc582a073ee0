kubectl apply -f - <<EOF
apiVersion: apps/v1
kind: Deployment
metadata: {name: api, namespace: tools}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers:
        - name: web
          image: registry.example.com/web:1.4
          resources: $RESOURCES
EOF
