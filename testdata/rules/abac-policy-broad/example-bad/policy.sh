#!/bin/sh
# expect@+2: abac-policy-broad
cat <<'EOT' > /etc/kubernetes/abac.jsonl
{"apiVersion": "abac.authorization.kubernetes.io/v1beta1", "kind": "Policy", "spec": {"user": "*", "nonResourcePath": "*"}}
EOT
