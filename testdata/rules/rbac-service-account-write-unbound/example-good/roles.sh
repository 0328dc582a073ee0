kubectl create clusterrole account-admin --verb=get --resource=serviceaccounts
