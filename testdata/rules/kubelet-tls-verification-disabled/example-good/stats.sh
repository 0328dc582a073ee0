#!/bin/sh
curl --cacert /ca.crt -H "Authorization: Bearer $(cat /token)" "https://$NODE_IP:10250/metrics"
