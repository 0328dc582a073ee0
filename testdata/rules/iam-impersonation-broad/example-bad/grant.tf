resource "google_project_iam_member" "shop" {
  project = "acme-prod"
  role    = "roles/iam.serviceAccountTokenCreator" # expect: iam-impersonation-broad
  member  = "group:shop@example.com"
}
