#!/bin/sh
curl "http://$NODE_IP:10255/pods" # hullcheck:ignore script-uses-kubelet-readonly-port until 2199-03-31 -- old nodes
