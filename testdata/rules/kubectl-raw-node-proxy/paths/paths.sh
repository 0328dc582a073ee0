#!/bin/sh
kubectl get --raw /api/v1/nodes/NODE_NAME/proxy/metrics # expect: kubectl-raw-node-proxy
curl "http://localhost:8001/api/v1/nodes/$NODE/proxy" # expect: kubectl-raw-node-proxy
kubectl get --raw "/api/v1/nodes/$NODE"
kubectl get --raw "/api/v1/namespaces/shop/services/web/proxy/"
kubectl get --raw "$WHERE"
# another rule speaks of this port
kubectl get --raw "/api/v1/nodes/$NODE:10255/proxy/pods"
