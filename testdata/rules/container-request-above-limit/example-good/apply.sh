kubectl apply -f - <<EOF
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - name: web
      image: registry.example.com/web:1.4
      resources:
        requests: {ephemeral-storage: 2Gi}
        limits: {ephemeral-storage: 2048Mi}
EOF
