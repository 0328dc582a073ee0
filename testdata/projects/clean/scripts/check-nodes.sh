#!/bin/sh
# Fails where a node still answers without asking who calls.
set -eu

for node in $(kubectl get nodes -o jsonpath='{.items[*].status.addresses[0].address}'); do
  # hullcheck:ignore script-uses-kubelet-readonly-port -- proves that the port is closed
  if curl --silent --max-time 2 "http://${node}:10255/healthz" >/dev/null; then
    echo "$node: the read-only port is open" >&2
    exit 1
  fi
done
