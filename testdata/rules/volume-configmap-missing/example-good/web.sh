kubectl create configmap web --from-file=web.conf
kubectl apply -f - <<EOF
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  volumes:
    - name: config
      configMap:
        name: web
  containers:
    - name: web
      image: registry.example.com/web:1.4
      volumeMounts: [{name: config, mountPath: /etc/web}]
EOF
