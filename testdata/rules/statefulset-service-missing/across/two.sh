kubectl create service clusterip two --clusterip=None --namespace=shop
