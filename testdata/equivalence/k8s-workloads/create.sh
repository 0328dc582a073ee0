#!/usr/bin/env bash
kubectl create namespace shop
kubectl create serviceaccount web --namespace=shop
kubectl create deployment web --namespace=shop --image=registry.example/web:1.4 --replicas=3 --port=8080
kubectl create job import --namespace=shop --image=registry.example/import:7 -- import --all
kubectl create cronjob nightly --namespace=shop --image=registry.example/sweep:2 --schedule="0 3 * * *" --restart=Never
kubectl autoscale deployment web --namespace=shop --min=2 --max=9
