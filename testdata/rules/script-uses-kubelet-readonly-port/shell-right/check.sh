#!/usr/bin/env bash
NODE=$1

curl --cacert ca.crt -H "Authorization: Bearer $TOKEN" "https://$NODE:10250/pods"
ss -ltn | grep -q ':10255 ' && echo "still open: $NODE:10255"
netstat -ltn | awk '/:10255/ {print $4}'
grep -rn "localhost:10255" manifests/
rg 'localhost:10255' .
printf 'http://%s:10255\n' "$NODE"
git grep localhost:10255
# curl http://localhost:10255/pods
curl "http://$NODE:$PORT/pods"
curl "http://$NODE:10256/healthz"
curl -d count=10255 "https://api.example.com/"
cat <<EOF
curl http://localhost:10255/pods
EOF
[[ $URL == *:10255* ]] && exit 1
sed -i 's/localhost:10255/localhost:10250/' config.yaml
case "$URL" in
  *node:10255*) exit 1 ;;
esac
gcloud compute firewall-rules create kubelet --network=main --deny=tcp:10255
iptables -A INPUT -p tcp --match multiport --dports 10248:10255 -j DROP
docker run --rm -p 10255:10255 registry.example/web:1
kubectl port-forward deployment/web 10255:10255
log "nobody may read node-1:10255 any more"
