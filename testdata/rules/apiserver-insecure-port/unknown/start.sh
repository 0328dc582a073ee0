#!/bin/sh
kube-apiserver --insecure-port="$INSECURE_PORT" $MORE
kube-apiserver --insecure-port=8080 --version
kube-apiserver "$@" --insecure-bind-address=127.0.0.1
