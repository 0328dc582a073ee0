kubectl create clusterrole support --verb=impersonate --resource=users --resource-name=support@example.com
