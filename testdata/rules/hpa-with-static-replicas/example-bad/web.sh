kubectl apply -f - <<EOF
apiVersion: apps/v1
kind: Deployment
metadata: {name: cart}
spec:
  replicas: 3 # expect: hpa-with-static-replicas
  selector: {matchLabels: {app: cart}}
  template:
    metadata: {labels: {app: cart}}
    spec: {containers: [{name: cart, image: "registry.example.com/cart:1.4"}]}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: cart}
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: cart}
  minReplicas: 2
  maxReplicas: 8
EOF
