set_account = "nodes@acme-prod.iam.gserviceaccount.com"
