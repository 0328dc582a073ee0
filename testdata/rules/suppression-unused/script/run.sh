#!/bin/sh
curl http://localhost:10255/pods # hullcheck:ignore script-uses-kubelet-readonly-port -- a lab machine
curl https://localhost:10250/pods # hullcheck:ignore script-uses-kubelet-readonly-port -- migrated # expect: suppression-unused
# hullcheck:ignore script-uses-kubelet-readonly-port -- a lab machine
curl --silent \
  http://localhost:10255/pods
echo "# hullcheck:ignore script-uses-kubelet-readonly-port"
