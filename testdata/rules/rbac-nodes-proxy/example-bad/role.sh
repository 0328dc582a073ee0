kubectl create clusterrole monitoring --verb=get --resource=nodes/proxy # expect: rbac-nodes-proxy
