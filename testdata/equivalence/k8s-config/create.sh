#!/usr/bin/env bash
kubectl create configmap settings --namespace=shop --from-literal=LEVEL=debug
kubectl create secret generic keys --namespace=shop --from-literal=token=not-a-token
kubectl create quota small --namespace=shop --hard=pods=10,requests.memory=2Gi
kubectl create poddisruptionbudget web --namespace=shop --selector=app=web --min-available=2
kubectl create priorityclass urgent --value=1000 --description="What must run" --preemption-policy=Never
kubectl create service clusterip web --namespace=shop --tcp=80:8080
kubectl create ingress web --namespace=shop --class=gce --rule="shop.example.com/*=web:80"
