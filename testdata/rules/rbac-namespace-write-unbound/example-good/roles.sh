kubectl create clusterrole namespace-admin --verb=get --resource=namespaces
