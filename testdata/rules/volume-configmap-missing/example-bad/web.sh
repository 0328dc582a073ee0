kubectl apply -f - <<EOF
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  volumes:
    - name: config
      configMap:
        name: webs # expect: volume-configmap-missing
  containers:
    - name: web
      image: registry.example.com/web:1.4
      volumeMounts: [{name: config, mountPath: /etc/web}]
---
apiVersion: v1
kind: ConfigMap
metadata: {name: web}
data: {LOG_LEVEL: info, ZONE: a}
EOF
