#!/bin/sh
curl --cacert /ca.crt "https://$NODE_IP:10250/metrics" # expect: kubelet-request-without-token
