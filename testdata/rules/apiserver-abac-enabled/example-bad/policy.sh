#!/bin/sh
# expect@+2: apiserver-abac-enabled
cat <<'EOT' > /etc/kubernetes/abac.jsonl
{"apiVersion": "abac.authorization.kubernetes.io/v1beta1", "kind": "Policy", "spec": {"user": "bob", "namespace": "projectCaribou", "resource": "pods", "readonly": true}}
EOT
