kubectl apply -f - <<EOF
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: "$1"
      securityContext:
        capabilities:
          add: [NET_ADMIN]
EOF
