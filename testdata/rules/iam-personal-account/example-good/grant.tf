resource "google_project_iam_member" "shop" {
  project = "acme-prod"
  role    = "roles/viewer"
  member  = "user:li.wei@example.com"
}
