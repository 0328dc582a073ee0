kubectl apply -f - <<EOF
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: docker.io/fluent/fluent-bit:2.2.0
      volumeMounts:
        - {name: host, mountPath: /host}
  volumes:
    - name: host
      hostPath:
        path: "$1"
EOF
