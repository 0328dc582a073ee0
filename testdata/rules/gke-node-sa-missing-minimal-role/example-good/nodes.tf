resource "google_service_account" "nodes" {
  account_id = "shop-nodes"
}

resource "google_project_iam_member" "nodes" {
  project = "acme-prod"
  role    = "roles/container.defaultNodeServiceAccount"
  member  = google_service_account.nodes.member
}

resource "google_container_node_pool" "general" {
  name    = "general"
  cluster = "shop"
  node_config {
    service_account = google_service_account.nodes.email
  }
}
