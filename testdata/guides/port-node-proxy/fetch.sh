#!/bin/sh
kubectl get --raw /api/v1/nodes/gke-main-pool-1a2b/proxy/metrics
