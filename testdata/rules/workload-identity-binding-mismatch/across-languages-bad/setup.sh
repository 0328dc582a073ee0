PROJECT=acme
GSA=shop-reports@$PROJECT.iam.gserviceaccount.com
gcloud iam service-accounts add-iam-policy-binding "$GSA" --role roles/iam.workloadIdentityUser \
  --member "principal://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/$PROJECT.svc.id.goog/subject/ns/other/sa/reports"
