#!/bin/sh
wget -qO- --header "Accept: text/plain" https://$NODE_IP:10250/metrics # expect: kubelet-request-without-token
curl http://203.0.113.104:10250/metrics # expect: kubelet-request-without-token
curl -sk -H 'Accept: text/plain' https://$NODE_IP:10250/pods # expect: kubelet-request-without-token
wget -qO- --header="authorization: Bearer $TOKEN" https://$NODE_IP:10250/metrics
curl --oauth2-bearer "$TOKEN" https://$NODE_IP:10250/metrics
curl -E /kubelet.pem https://$NODE_IP:10250/metrics
curl -H "$AUTH" https://$NODE_IP:10250/metrics
curl $OPTIONS https://$NODE_IP:10250/metrics
curl "${OPTIONS[@]}" https://$NODE_IP:10250/metrics
curl -K /curl.conf https://$NODE_IP:10250/metrics
curl https://$NODE_IP:10250/healthz
curl https://$NODE_IP:$PORT/metrics
probe https://$NODE_IP:10250/metrics
