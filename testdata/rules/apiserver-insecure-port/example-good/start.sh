#!/bin/sh
kube-apiserver --etcd-servers=https://127.0.0.1:2379 \
  --insecure-port=0
