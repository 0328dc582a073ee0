kubectl apply -f - <<EOF
apiVersion: v1
kind: ConfigMap
metadata:
  name: settings
data:
  level: info
  level: debug # expect: object-duplicate-key 3
EOF
