resource "google_project_iam_member" "reports" {
  project = "acme-prod"
  role    = "roles/bigquery.jobUser"
  member  = "principal://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/acme-prod.svc.id.goog/subject/ns/shop/sa/reports"
}
