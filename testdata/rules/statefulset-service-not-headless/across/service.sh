kubectl create service clusterip queue --tcp=5672 --namespace=shop
