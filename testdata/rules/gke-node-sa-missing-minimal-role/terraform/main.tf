resource "google_service_account" "none" { account_id = "none-nodes" } # expect: gke-node-sa-missing-minimal-role 57 "none-nodes"
resource "google_container_node_pool" "none" {
  cluster = "shop"
  node_config { service_account = google_service_account.none.email }
}
resource "google_service_account" "some" { account_id = "some-nodes" } # expect: gke-node-sa-missing-minimal-role
resource "google_container_node_pool" "some" {
  cluster = "shop"
  node_config { service_account = google_service_account.some.email }
}
resource "google_project_iam_member" "logs" {
  project = "acme"
  role    = "roles/logging.logWriter"
  member  = google_service_account.some.member
}
resource "google_service_account" "not_of_nodes" { account_id = "mail" }
