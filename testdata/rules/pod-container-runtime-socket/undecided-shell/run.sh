kubectl apply -f - <<EOF
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: registry.example/web:1.4.2
      volumeMounts:
        - {name: host, mountPath: /host}
  volumes:
    - name: host
      hostPath:
        path: "$1"
EOF
