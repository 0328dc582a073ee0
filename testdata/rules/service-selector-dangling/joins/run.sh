#!/bin/sh
kubectl create deployment sh --image=registry.example.com/sh:1 -n one
