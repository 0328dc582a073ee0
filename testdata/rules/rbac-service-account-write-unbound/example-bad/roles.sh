kubectl create clusterrole account-admin --verb=create --resource=serviceaccounts # expect: rbac-service-account-write-unbound
