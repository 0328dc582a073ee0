kubectl create clusterrole tenant-setup --verb=get,list --resource=namespaces
