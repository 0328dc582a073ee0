#!/bin/sh
kubectl get --raw "/apis/metrics.k8s.io/v1beta1/nodes/$NODE"
