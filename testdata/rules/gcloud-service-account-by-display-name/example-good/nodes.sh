EMAIL=nodes@acme.iam.gserviceaccount.com
gcloud projects add-iam-policy-binding acme --member="serviceAccount:$EMAIL" --role=roles/logging.logWriter
