gcloud iam service-accounts create shop-images --project=acme-prod
gcloud iam service-accounts add-iam-policy-binding shop-images@acme-prod.iam.gserviceaccount.com \
  --role=roles/iam.workloadIdentityUser --member="serviceAccount:acme-prod.svc.id.goog[shop/image]"
kubectl create serviceaccount images --namespace=shop
kubectl annotate serviceaccount images --namespace=shop \
  iam.gke.io/gcp-service-account="$1"
