#!/bin/sh
curl -H "Authorization: Bearer $(cat /token)" "http://$NODE_IP:10250/metrics" # expect: kubelet-port-plain-http
