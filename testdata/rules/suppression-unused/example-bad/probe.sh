#!/bin/sh
# expect@+1: suppression-unused
curl --cacert ca.crt "https://$NODE_IP:10250/pods" # hullcheck:ignore script-uses-kubelet-readonly-port -- a lab machine
