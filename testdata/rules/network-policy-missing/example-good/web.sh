kubectl apply -f - <<EOF
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: tools}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: web, image: "registry.example.com/web:1.4"}]
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: default-deny, namespace: tools}
spec:
  podSelector: {}
  policyTypes: [Ingress, Egress]
EOF
