kubectl create clusterrole support --verb=impersonate --resource=users --resource-name=deploy@example.com # expect: rbac-impersonate-named
