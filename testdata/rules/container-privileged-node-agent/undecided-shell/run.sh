kubectl apply -f - <<EOF
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: docker.io/calico/calico-node:v3.27.0
      securityContext:
        privileged: "$1"
EOF
