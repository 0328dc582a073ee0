resource "google_project_iam_member" "shop" {
  project = "acme-prod"
  role    = "roles/viewer"
  member  = "user:li.wei.shop@gmail.com" # expect: iam-personal-account
}
