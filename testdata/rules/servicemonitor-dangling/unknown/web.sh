kubectl apply -f - <<EOF
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: {name: web}
spec:
  selector:
    matchLabels: {app: front}
  endpoints: [{port: metrics}]
---
apiVersion: v1
kind: Service
metadata: {name: web, labels: {app: $APP}}
spec: {selector: {component: front}, ports: [{name: metrics, port: 9090}]}
EOF
