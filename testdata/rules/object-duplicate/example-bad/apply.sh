kubectl apply -f - <<EOF
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{port: 80}]}
---
apiVersion: v1
kind: Service
metadata: {name: web} # expect: object-duplicate
spec: {selector: {app: web}, ports: [{port: 443}]}
EOF
