#!/bin/sh
kubectl proxy --accept-hosts='^.*$' & # expect: kubectl-proxy-exposed
kubectl proxy --address 0.0.0.0 # expect: kubectl-proxy-exposed
kubectl proxy --accept-hosts '.*' --port 8001 # expect: kubectl-proxy-exposed
kubectl proxy --disable-filter=true # expect: kubectl-proxy-exposed
kubectl proxy --address="$ADDRESS"
kubectl proxy --address=127.0.0.1 --accept-hosts='^localhost$'
kubectl proxy $OPTIONS
kubectl port-forward --address=0.0.0.0 svc/web 8080:80
envoy proxy --address=0.0.0.0
