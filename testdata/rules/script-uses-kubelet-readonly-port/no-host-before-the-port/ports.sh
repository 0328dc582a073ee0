#!/bin/sh
gcloud compute firewall-rules create kubelet --network=shared --allow=tcp:10255,udp:10255
docker run --publish 8080:10255 registry.example.com/stats:2
kubectl port-forward pod/stats 9000:10255
stats --from=node-1:10255 # expect: script-uses-kubelet-readonly-port 21
stats --from=10.0.0.5:10255 # expect: script-uses-kubelet-readonly-port 23
stats --from="$NODE:10255" # expect: script-uses-kubelet-readonly-port 21
