#!/bin/sh
kube-apiserver --etcd-servers=https://127.0.0.1:2379 --client-ca-file=/pki/ca.crt \
  --tls-cert-file=/pki/server.crt --tls-private-key-file=/pki/server.key
