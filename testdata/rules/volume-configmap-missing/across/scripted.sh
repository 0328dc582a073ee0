kubectl create configmap scripted --from-literal=ZONE=a --namespace=shop
