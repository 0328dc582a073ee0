kubectl apply -f - <<EOF
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: quay.io/cilium/cilium:v1.15.1
      securityContext:
        capabilities:
          add: [CHOWN]
EOF
