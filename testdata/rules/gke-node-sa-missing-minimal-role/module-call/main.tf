resource "google_service_account" "a" { account_id = "a-nodes" }
resource "google_container_node_pool" "a" {
  cluster = "shop"
  node_config { service_account = google_service_account.a.email }
}
resource "google_project_iam_member" "me" {
  project = "acme"
  role    = "roles/viewer"
  member  = "user:me@example.com"
}
module "roles" {
  source                  = "terraform-google-modules/iam/google//modules/member_iam"
  service_account_address = google_service_account.a.email
}
