kubectl create serviceaccount metrics
kubectl create clusterrole node-reader --verb=get --resource=nodes/metrics
kubectl create clusterrolebinding metrics --clusterrole=node-reader --serviceaccount=tools:metrics
