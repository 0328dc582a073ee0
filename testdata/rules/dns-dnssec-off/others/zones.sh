gcloud dns managed-zones create b --dns-name=b.example.com. # expect: dns-dnssec-off
gcloud dns managed-zones create c --dns-name=c.example.internal. --visibility=private
gcloud dns managed-zones update d --description="Moved"
gcloud dns managed-zones create e --dns-name=e.example.com. --dnssec-state="$STATE"
