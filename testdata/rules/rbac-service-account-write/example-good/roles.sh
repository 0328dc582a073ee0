kubectl create clusterrole deployer --verb=create --resource=serviceaccounts/token --resource-name=shop
