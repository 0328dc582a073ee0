gcloud dns managed-zones create shop --dns-name=shop.example.com. --dnssec-state=on \
  --zsk-algorithm=rsasha1 # expect: dns-weak-key
