kubectl apply -f - <<EOF
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: tools}
spec:
  podSelector: {matchLabels: {app: www}}
  policyTypes: [Ingress]
---
apiVersion: v1
kind: Pod
metadata: {name: "$1" namespace: tools, labels: {app: web}}
spec:
  containers: [{name: web, image: "registry.example.com/web:1.4"}]
EOF
