#!/bin/sh
kube-apiserver --authorization-config=/etc/authz.yaml
kube-apiserver --secure-port=6443 $MORE
kube-apiserver --authorization-mode="$MODE"
kubelet --authorization-mode=AlwaysAllow
