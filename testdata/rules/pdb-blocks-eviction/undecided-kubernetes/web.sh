kubectl apply -f - <<EOF
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: web, namespace: tools}
spec:
  minAvailable: 2
  selector: {matchLabels: {app: "{{ .Values.value }}"}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: tools}
spec:
  replicas: 2
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: web, image: "registry.example.com/web:1.4"}]
EOF
