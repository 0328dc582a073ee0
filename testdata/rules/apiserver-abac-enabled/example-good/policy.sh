#!/bin/sh
kubectl create role pod-reader --namespace=caribou --verb=get,list,watch --resource=pods
kubectl create rolebinding bob --namespace=caribou --role=pod-reader --user=bob
