kubectl create serviceaccount web --namespace=shop
kubectl create rolebinding web --clusterrole=view --serviceaccount="shop:$ACCOUNT" --namespace=shop
