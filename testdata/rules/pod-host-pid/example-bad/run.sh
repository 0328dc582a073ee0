kubectl apply -f - <<EOF
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  hostPID: true # expect: pod-host-pid
  containers: [{name: web, image: registry.example/web:1.4.2}]
EOF
