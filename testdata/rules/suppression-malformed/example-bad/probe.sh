#!/bin/sh
# expect@+1: suppression-malformed
curl "http://$NODE_IP:10255/pods" # hullcheck:ignore script-uses-kubelet-readonly-port a lab machine
