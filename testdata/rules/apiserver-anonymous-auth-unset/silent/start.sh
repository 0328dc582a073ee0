#!/bin/sh
kube-apiserver --authorization-mode=RBAC $MORE
kube-apiserver --authorization-mode=RBAC --authentication-config=/etc/authn.yaml
kube-apiserver --authorization-mode=RBAC --anonymous-auth=true
kube-apiserver --authorization-mode=AlwaysAllow
kube-apiserver --etcd-servers=http://127.0.0.1:2379
