#!/usr/bin/env bash
kubectl create role reader --namespace=shop --verb=get,list --resource=pods,deployments.apps
kubectl create clusterrole metrics --verb=get --non-resource-url=/metrics
kubectl create rolebinding readers --namespace=shop --role=reader --serviceaccount=shop:web --user=anna
kubectl create clusterrolebinding metrics --clusterrole=metrics --group=watchers
