kubectl apply -f - <<EOF
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: registry.example/falco:0.37
      volumeMounts:
        - {name: host, mountPath: /host}
  volumes:
    - name: host
      hostPath:
        path: "$1"
EOF
