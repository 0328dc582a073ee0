#!/bin/sh
curl -k -H "Authorization: Bearer $(cat /token)" "https://$NODE_IP:10250/metrics" # expect: kubelet-tls-verification-disabled
