kubectl apply -f - <<EOF
apiVersion: v1
kind: ConfigMap
metadata:
  name: settings
  labels:
    enabled: yes # expect: object-label-value-invalid 14 "boolean"
EOF
