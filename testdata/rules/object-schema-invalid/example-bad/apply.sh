kubectl apply -f - <<EOF
apiVersion: v1
kind: ConfigMap
metadata:
  name: settings
data:
  port: 8080 # expect: object-schema-invalid 9 "string"
EOF
