kubectl apply -f - <<EOF
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - name: web
      image: registry.example.com/web:1.4
      volumeMounts: [{name: $VOLUME, mountPath: /etc/web}]
  volumes: [{name: config, emptyDir: {}}]
EOF
