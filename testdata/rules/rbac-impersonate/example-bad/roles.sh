kubectl create clusterrole support --verb=impersonate --resource=users,groups # expect: rbac-impersonate
