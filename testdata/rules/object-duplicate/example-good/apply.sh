kubectl apply -f - <<EOF
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{port: 80}, {port: 443, name: tls}]}
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: web}
EOF
