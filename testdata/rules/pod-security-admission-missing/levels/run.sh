#!/bin/sh
kubectl label ns labelled team=a pod-security.kubernetes.io/enforce=baseline --overwrite
kubectl label ns other team=a
kubectl label ns agents pod-security.kubernetes.io/enforce=privileged # expect: pod-security-admission-missing
kubectl create ns "$NAME" --dry-run=client -o yaml
