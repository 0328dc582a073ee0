kubectl create clusterrole namespace-admin --verb=create --resource=namespaces # expect: rbac-namespace-write-unbound
