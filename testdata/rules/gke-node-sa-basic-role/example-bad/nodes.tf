resource "google_service_account" "nodes" {
  account_id = "shop-nodes"
  project    = "acme-prod"
}

resource "google_container_node_pool" "main" {
  name    = "main"
  cluster = "shop"
  node_config {
    service_account = google_service_account.nodes.email
  }
}

resource "google_project_iam_member" "nodes" {
  project = "acme-prod"
  role    = "roles/editor" # expect: gke-node-sa-basic-role
  member  = google_service_account.nodes.member
}
