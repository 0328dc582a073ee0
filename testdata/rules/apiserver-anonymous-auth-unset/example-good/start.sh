#!/bin/sh
kube-apiserver --authorization-mode=Node,RBAC --anonymous-auth=false
