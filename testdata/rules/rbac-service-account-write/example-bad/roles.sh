kubectl create clusterrole deployer --verb=create --resource=serviceaccounts/token # expect: rbac-service-account-write
