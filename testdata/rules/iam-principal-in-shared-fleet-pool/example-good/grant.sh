gcloud storage buckets add-iam-policy-binding gs://reports --role=roles/storage.objectViewer \
  --member="serviceAccount:acme-fleet.svc.id.goog[shop/report]"
