kubectl create serviceaccount api -n shop
