#!/bin/sh
curl "http://$NODE_IP:10255/pods" # hullcheck:ignore script-uses-kubelet-readonly-port -- reads host counters
