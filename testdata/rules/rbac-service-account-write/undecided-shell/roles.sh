kubectl create clusterrole deployer --verb=create --resource="$1"
