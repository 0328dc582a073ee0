NODE_SA=shop-nodes@acme-prod.iam.gserviceaccount.com
gcloud container node-pools create main --cluster=shop --service-account="$NODE_SA"
gcloud projects add-iam-policy-binding acme-prod \
  --member="serviceAccount:$NODE_SA" --role=roles/editor # expect: gke-node-sa-basic-role
