#!/bin/sh
token=$(kubectl create token node-reader)
curl --cacert ca.crt -H "Authorization: Bearer $token" \
  "https://$NODE_IP:10250/stats/summary"
