kubectl create secret generic db -n shop \
  --from-literal=username=app --from-literal=password=correct-horse # expect: secret-manifest-plaintext
