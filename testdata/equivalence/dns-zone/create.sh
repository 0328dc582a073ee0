gcloud dns managed-zones create shop --dns-name=shop.example.com. --visibility=public \
  --dnssec-state=on --log-dns-queries
gcloud dns policies create shop --enable-logging --no-enable-inbound-forwarding
