#!/bin/sh
kube-apiserver --authorization-mode="$MODE"
kube-apiserver --authorization-mode=RBAC --authorization-policy-file=
