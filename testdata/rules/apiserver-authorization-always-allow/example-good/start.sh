#!/bin/sh
kube-apiserver --authorization-mode=Node,RBAC
