#!/bin/sh
kubectl get --raw "/api/v1/nodes/$NODE/proxy/metrics" # expect: kubectl-raw-node-proxy
