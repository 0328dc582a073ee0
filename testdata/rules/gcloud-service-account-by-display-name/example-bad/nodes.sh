EMAIL=$(gcloud iam service-accounts list --filter=displayName:nodes --format='value(email)') # expect: gcloud-service-account-by-display-name 9
gcloud projects add-iam-policy-binding acme --member="serviceAccount:$EMAIL" --role=roles/logging.logWriter
