gcloud iam service-accounts create mail-nodes # expect: gke-node-sa-missing-minimal-role
gcloud projects add-iam-policy-binding acme-prod --role=roles/artifactregistry.reader \
  --member=serviceAccount:mail-nodes@acme-prod.iam.gserviceaccount.com
gcloud container clusters create mail --service-account=mail-nodes@acme-prod.iam.gserviceaccount.com
