kubectl create configmap web --from-literal=LOG_LEVEL=info
kubectl apply -f - <<EOF
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - name: web
      image: registry.example.com/web:1.4
      envFrom:
        - configMapRef:
            name: web
EOF
