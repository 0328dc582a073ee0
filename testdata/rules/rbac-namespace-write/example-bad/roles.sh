kubectl create clusterrole tenant-setup --verb=create,delete --resource=namespaces # expect: rbac-namespace-write
