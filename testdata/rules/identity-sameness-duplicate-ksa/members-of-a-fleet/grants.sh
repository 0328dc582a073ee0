gcloud projects add-iam-policy-binding acme-data --role=roles/bigquery.dataViewer \
  --member="serviceAccount:acme-fleet.svc.id.goog[batch/report]"
gcloud projects add-iam-policy-binding acme-data --role=roles/bigquery.dataViewer \
  --member="serviceAccount:acme-shop.svc.id.goog[batch/own]"
