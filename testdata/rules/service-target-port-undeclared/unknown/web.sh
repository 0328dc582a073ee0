# What it listens at may be set by a command of another script.
kubectl create deployment cart --image=registry.example.com/cart:1.4 --port=8080
kubectl create service clusterip cart --tcp=80:8000
