#!/bin/sh
kube-apiserver --authorization-mode=Node,RBAC # expect: apiserver-anonymous-auth-unset
