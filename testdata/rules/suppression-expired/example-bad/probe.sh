#!/bin/sh
# expect@+1: suppression-expired
curl "http://$NODE_IP:10255/pods" # hullcheck:ignore script-uses-kubelet-readonly-port until 2024-03-31 -- old nodes
