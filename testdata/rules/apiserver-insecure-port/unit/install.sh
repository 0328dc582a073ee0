#!/bin/bash
ADDRESS=$(hostname -i)
cat <<EOT | sudo tee /etc/systemd/system/kube-apiserver.service
[Unit]
Description=API server
[Service]
# expect@+3: apiserver-insecure-port
ExecStart=/usr/local/bin/kube-apiserver \\
  --advertise-address=$ADDRESS \\
  --insecure-port=8080 \\
  --secure-port=6443
Restart=on-failure
EOT
k3s server --kube-apiserver-arg=insecure-port=8080 # expect: apiserver-insecure-port
curl -sfL https://get.k3s.io | sh -s - server --kube-apiserver-arg insecure-port=8080 # expect: apiserver-insecure-port
