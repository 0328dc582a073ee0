resource "google_project_iam_member" "reports" {
  project = "acme-prod"
  role    = "roles/bigquery.jobUser"
  # expect: iam-principal-malformed "by its number"
  member = "principal://iam.googleapis.com/projects/acme-prod/locations/global/workloadIdentityPools/acme-prod.svc.id.goog/subject/ns/shop/sa/reports"
}
