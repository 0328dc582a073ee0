kubectl apply -f - <<EOF
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web # expect: container-run-as-root
      image: registry.example/web:1.4.2
EOF
