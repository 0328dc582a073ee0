#!/bin/sh
# expect@+1: suppression-not-allowed
curl "http://$NODE_IP:10255/pods" # hullcheck:ignore script-uses-kubelet-readonly-port
