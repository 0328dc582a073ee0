kubectl create clusterrole support --verb=get --resource=pods,pods/log
