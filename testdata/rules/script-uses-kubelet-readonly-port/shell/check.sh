#!/usr/bin/env bash
NODE=$1
PORT=10255

curl -s "http://$NODE:10255/pods" # expect: script-uses-kubelet-readonly-port
curl http://"$NODE":$PORT/metrics # expect: script-uses-kubelet-readonly-port
sudo wget -qO- http://203.0.113.104:10255/stats/summary # expect: script-uses-kubelet-readonly-port
nc -z node-1 10255 # expect: script-uses-kubelet-readonly-port
kubectl get --raw "/api/v1/nodes/$NODE:10255/proxy/pods" # expect: script-uses-kubelet-readonly-port
if ! curl -fs localhost:10255/healthz; then # expect: script-uses-kubelet-readonly-port
  exit 1
fi
my-collector --kubelet "http://$NODE:10255" # expect: script-uses-kubelet-readonly-port
PODS=$(curl -s "http://$NODE:10255/pods") # expect: script-uses-kubelet-readonly-port
kubectl exec tools -- curl -s http://node-1:10255/pods # expect: script-uses-kubelet-readonly-port
