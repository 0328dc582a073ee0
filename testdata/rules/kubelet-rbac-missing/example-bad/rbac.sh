kubectl create serviceaccount metrics
kubectl create clusterrole node-reader --verb=get --resource=nodes
kubectl create clusterrolebinding metrics --clusterrole=node-reader --serviceaccount=tools:metrics
