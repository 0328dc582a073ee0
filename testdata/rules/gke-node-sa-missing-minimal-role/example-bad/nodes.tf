resource "google_service_account" "nodes" {
  account_id = "shop-nodes" # expect: gke-node-sa-missing-minimal-role
}

resource "google_project_iam_member" "nodes" {
  project = "acme-prod"
  role    = "roles/artifactregistry.reader"
  member  = google_service_account.nodes.member
}

resource "google_container_node_pool" "general" {
  name    = "general"
  cluster = "shop"
  node_config {
    service_account = google_service_account.nodes.email
  }
}
