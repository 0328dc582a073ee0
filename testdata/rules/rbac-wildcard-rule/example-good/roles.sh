kubectl create clusterrole operator --verb=get --resource=secrets
