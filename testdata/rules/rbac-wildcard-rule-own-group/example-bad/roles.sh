kubectl create clusterrole operator --verb="*" --resource=widgets.acme.dev # expect: rbac-wildcard-rule-own-group
