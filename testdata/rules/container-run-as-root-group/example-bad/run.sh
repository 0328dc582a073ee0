kubectl apply -f - <<EOF
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    runAsGroup: 0 # expect: container-run-as-root-group
  containers:
    - name: web
      image: registry.example/web:1.4.2
EOF
