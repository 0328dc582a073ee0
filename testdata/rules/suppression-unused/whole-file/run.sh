#!/bin/sh
# hullcheck:ignore-file script-uses-kubelet-readonly-port -- the nodes are old
curl http://localhost:10255/pods
curl http://localhost:10255/metrics
