gcloud iam service-accounts create mail-nodes
gcloud projects add-iam-policy-binding acme-prod --role=roles/container.defaultNodeServiceAccount \
  --member=serviceAccount:mail-nodes@acme-prod.iam.gserviceaccount.com
gcloud container clusters create mail --service-account=mail-nodes@acme-prod.iam.gserviceaccount.com
