kubectl create clusterrole namespace-admin --verb=create --resource="$1"
