kubectl create clusterrole account-admin --verb=create --resource="$1"
