kubectl apply -f - <<EOF
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: api, namespace: tools}
spec:
  rules:
    - http:
        paths:
          - path: /
            pathType: Prefix
            backend:
              service:
                name: api
                port: {number: 80}
---
apiVersion: v1
kind: Service
metadata: {name: api, namespace: tools}
spec:
  selector: {app: api}
  ports: [{name: http, port: 80, targetPort: 8080}]
EOF
