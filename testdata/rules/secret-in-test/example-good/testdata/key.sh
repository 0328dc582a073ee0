kubectl create secret generic upload \
  --from-literal=token="$(openssl rand -hex 16)"
