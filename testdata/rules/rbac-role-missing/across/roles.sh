kubectl create role api -n shop --verb=get --resource=pods
