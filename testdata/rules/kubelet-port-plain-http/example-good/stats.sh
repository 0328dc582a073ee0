#!/bin/sh
curl -H "Authorization: Bearer $(cat /token)" "https://$NODE_IP:10250/metrics"
