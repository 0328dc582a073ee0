#!/bin/sh
curl "$SCHEME://$NODE_IP:10250/metrics"
curl "$KUBELET_URL/metrics"
echo "http://$NODE_IP:10250 is wrong"
curl http://localhost:102500/
# curl http://localhost:10250/
nc -z localhost 10250
