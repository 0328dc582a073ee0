#!/bin/bash
kubectl create clusterrolebinding reader --clusterrole=whole --serviceaccount=tools:reader
kubectl create rolebinding editor --clusterrole=edit --serviceaccount=tools:editor --namespace=tools
