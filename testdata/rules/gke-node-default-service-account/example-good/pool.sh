gcloud iam service-accounts create shop-nodes --project=acme-prod
gcloud container node-pools create main --cluster=shop --machine-type=e2-standard-4 \
  --service-account=shop-nodes@acme-prod.iam.gserviceaccount.com
