kubectl apply -f - <<EOF
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - name: web
      image: registry.example.com/web:1.4
      envFrom:
        - configMapRef:
            name: webshop # expect: container-env-reference-missing
---
apiVersion: v1
kind: ConfigMap
metadata: {name: web}
data: {LOG_LEVEL: info, ZONE: a}
EOF
