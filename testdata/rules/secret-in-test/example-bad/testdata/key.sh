kubectl create secret generic upload \
  --from-literal=token=gT7kQm2vX9rLw4Zs8NbY3cHd # expect: secret-in-test
