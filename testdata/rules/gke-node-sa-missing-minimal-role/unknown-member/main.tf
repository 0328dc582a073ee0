resource "google_service_account" "a" { account_id = "a-nodes" }
resource "google_container_node_pool" "a" {
  cluster = "shop"
  node_config { service_account = google_service_account.a.email }
}
variable "member" { type = string }
resource "google_project_iam_member" "a" {
  project = "acme"
  role    = "roles/container.defaultNodeServiceAccount"
  member  = var.member
}
