#!/bin/sh
curl -k https://$HOST:8443/metrics
curl $OPTIONS https://$NODE_IP:10250/metrics
wget --ca-certificate=/ca.crt https://$NODE_IP:10250/metrics
curl -k https://$NODE_IP:$PORT/metrics
