#!/bin/sh
kube-apiserver --authorization-mode=RBAC $TLS_FLAGS
kube-apiserver --authorization-mode=RBAC "${FLAGS[@]}"
kube-apiserver --help
k3s server --kube-apiserver-arg=authorization-mode=RBAC
