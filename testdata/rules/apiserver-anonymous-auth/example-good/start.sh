#!/bin/sh
k3s server --kube-apiserver-arg=anonymous-auth=false
