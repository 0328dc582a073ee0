resource "google_project_iam_member" "shop" {
  project = "acme-prod"
  role    = "roles/viewer"
  member  = "allAuthenticatedUsers" # expect: iam-public-member
}
