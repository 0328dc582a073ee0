kubectl create clusterrole operator --verb=get,update --resource=widgets.acme.dev
