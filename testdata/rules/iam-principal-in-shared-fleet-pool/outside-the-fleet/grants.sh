gcloud projects add-iam-policy-binding acme-data --role=roles/bigquery.dataViewer \
  --member="principal://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/acme-fleet.svc.id.goog/subject/ns/shop/sa/report" # expect: iam-principal-in-shared-fleet-pool
gcloud projects add-iam-policy-binding acme-data --role=roles/bigquery.dataViewer \
  --member="serviceAccount:acme-data.svc.id.goog[shop/report]"
gcloud projects add-iam-policy-binding acme-data --role=roles/bigquery.dataViewer \
  --member="serviceAccount:report@acme-data.iam.gserviceaccount.com"
