kubectl apply -f - <<EOF
apiVersion: v1
kind: Service
metadata: {name: card}
spec:
  selector: {app: card}
  ports: [{port: 80, targetPort: $PORT}]
---
apiVersion: v1
kind: Pod
metadata: {name: card, labels: {app: card}}
spec:
  containers: [{name: card, image: "registry.example.com/card:1.4", ports: [{name: http, containerPort: 80}]}]
EOF
