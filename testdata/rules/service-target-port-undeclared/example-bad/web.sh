kubectl apply -f - <<EOF
apiVersion: v1
kind: Service
metadata: {name: cart}
spec:
  selector: {app: cart}
  ports: [{port: 80, targetPort: 8000}] # expect: service-target-port-undeclared
---
apiVersion: v1
kind: Pod
metadata: {name: cart, labels: {app: cart}}
spec:
  containers: [{name: cart, image: "registry.example.com/cart:1.4", ports: [{containerPort: 8080}]}]
EOF
