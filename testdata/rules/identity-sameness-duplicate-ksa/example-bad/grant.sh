gcloud storage buckets add-iam-policy-binding gs://acme-reports \
  --role=roles/storage.objectViewer \
  --member="serviceAccount:acme-shop.svc.id.goog[reports/reader]"
