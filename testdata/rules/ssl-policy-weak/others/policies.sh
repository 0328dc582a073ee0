gcloud compute ssl-policies create other # expect: ssl-policy-weak
gcloud compute ssl-policies create next --profile=RESTRICTED
gcloud compute ssl-policies update third --profile=COMPATIBLE # expect: ssl-policy-weak
gcloud compute ssl-policies update fourth --min-tls-version="$TLS"
