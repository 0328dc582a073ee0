kubectl apply -f - <<EOF
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    runAsGroup: "$1"
  containers:
    - name: web
      image: registry.example/web:1.4.2
EOF
