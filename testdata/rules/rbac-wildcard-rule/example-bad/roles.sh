kubectl create clusterrole operator --verb="*" --resource=secrets # expect: rbac-wildcard-rule
