#!/bin/sh
kube-apiserver --authorization-mode=AlwaysAllow # expect: apiserver-authorization-always-allow
