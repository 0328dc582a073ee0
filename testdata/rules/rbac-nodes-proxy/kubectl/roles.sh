#!/bin/bash
kubectl create clusterrole metrics --verb=get --resource=nodes/metrics,nodes/proxy # expect: rbac-nodes-proxy "metrics"
kubectl create clusterrole both --verb=get --resource=nodes --resource=nodes/proxy # expect: rbac-nodes-proxy
kubectl create role near --namespace=shop --verb=get --resource=nodes/proxy # expect: rbac-nodes-proxy
kubectl create clusterrole stats --verb=get --resource=nodes/stats
kubectl create clusterrole others --verb=get --resource=services/proxy
kubectl create clusterrole unknown --verb=get --resource="$RESOURCE"
kubectl create role system --namespace=kube-system --verb=get --resource=nodes/proxy

kubectl apply -f - <<'EOF'
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: from-heredoc
rules:
  - apiGroups: [""]
    resources: [nodes/proxy] # expect: rbac-nodes-proxy 17 "ClusterRole"
    verbs: [get]
EOF
