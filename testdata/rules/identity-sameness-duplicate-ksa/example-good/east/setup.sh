gcloud container clusters create east --project=acme-shop \
  --workload-pool=acme-shop.svc.id.goog
kubectl create serviceaccount reader --namespace=reports
