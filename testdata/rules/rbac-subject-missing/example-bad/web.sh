kubectl apply -f - <<EOF
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: web, namespace: shop}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
subjects:
  - kind: ServiceAccount
    name: webs # expect: rbac-subject-missing
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: web, namespace: shop}
EOF
