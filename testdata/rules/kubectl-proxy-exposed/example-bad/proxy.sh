#!/bin/sh
kubectl proxy --address=0.0.0.0 --accept-hosts='.*' # expect: kubectl-proxy-exposed
