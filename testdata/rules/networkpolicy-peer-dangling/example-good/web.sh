kubectl apply -f - <<EOF
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: database}
spec:
  podSelector: {matchLabels: {app: database}}
  ingress:
    - from:
        - podSelector: {matchLabels: {app: web}}
---
apiVersion: v1
kind: Pod
metadata: {name: database, labels: {app: database}}
spec: {containers: [{name: database, image: "registry.example.com/database:1.4"}]}
---
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec: {containers: [{name: web, image: "registry.example.com/web:1.4"}]}
EOF
