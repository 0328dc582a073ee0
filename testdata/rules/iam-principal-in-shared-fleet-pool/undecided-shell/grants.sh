gcloud projects add-iam-policy-binding acme-data --role=roles/bigquery.dataViewer \
  --member="$1"
gcloud projects add-iam-policy-binding acme-data --role=roles/bigquery.dataViewer \
  --member="serviceAccount:acme-data.svc.id.goog[shop/report]"
gcloud projects add-iam-policy-binding acme-data --role=roles/bigquery.dataViewer \
  --member="serviceAccount:report@acme-data.iam.gserviceaccount.com"
