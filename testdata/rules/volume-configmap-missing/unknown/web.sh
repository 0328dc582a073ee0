kubectl create configmap "$NAME" --from-file=web.conf
kubectl apply -f - <<EOF
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  volumes:
    - name: config
      configMap:
        name: webs
  containers:
    - name: web
      image: registry.example.com/web:1.4
      volumeMounts: [{name: config, mountPath: /etc/web}]
EOF
