#!/bin/sh
kubectl create ingress a --rule="$RULE"
kubectl create ingress b --rule="b.example.com/=b:80" --annotation kubernetes.io/ingress.allow-http=false
kubectl create ingress c --rule=c.example.com/=c:80 --rule=d.example.com/=c:80,tls=c
kubectl create ingress e --rule=/=e:80 # expect: ingress-without-tls
