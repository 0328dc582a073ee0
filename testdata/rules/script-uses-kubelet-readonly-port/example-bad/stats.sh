#!/bin/sh
curl "http://$NODE_IP:10255/stats/summary" # expect: script-uses-kubelet-readonly-port
