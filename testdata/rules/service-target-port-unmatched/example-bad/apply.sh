kubectl apply -f - <<EOF
apiVersion: v1
kind: Service
metadata: {name: cart}
spec:
  selector: {app: cart}
  ports: [{port: 80, targetPort: web}] # expect: service-target-port-unmatched
---
apiVersion: v1
kind: Pod
metadata: {name: cart, labels: {app: cart}}
spec:
  containers: [{name: cart, image: "registry.example.com/cart:1.4", ports: [{name: http, containerPort: 80}]}]
EOF
