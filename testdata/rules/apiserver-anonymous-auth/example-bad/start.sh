#!/bin/sh
k3s server --kube-apiserver-arg=anonymous-auth=true # expect: apiserver-anonymous-auth
