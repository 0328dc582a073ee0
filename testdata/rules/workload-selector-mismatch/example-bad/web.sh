kubectl apply -f - <<EOF
apiVersion: apps/v1
kind: Deployment
metadata: {name: api, namespace: tools}
spec:
  selector: {matchLabels: {app: api, tier: back}} # expect: workload-selector-mismatch
  template:
    metadata: {labels: {app: api}}
    spec:
      containers: [{name: web, image: "registry.example.com/web:1.4"}]
EOF
