gcloud dns managed-zones create shop --dns-name=shop.example.com. --dnssec-state=on \
  --zsk-algorithm="$1"
