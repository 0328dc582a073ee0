#!/bin/sh
kube-apiserver --etcd-servers=https://127.0.0.1:2379 --client-ca-file=/pki/ca.crt # expect: apiserver-tls-files-missing
