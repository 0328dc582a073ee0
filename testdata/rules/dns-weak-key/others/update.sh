gcloud dns managed-zones update shop --ksk-algorithm=rsasha1 --ksk-key-length=2048 # expect: dns-weak-key
