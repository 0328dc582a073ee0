resource "google_service_account" "nodes" {
  project    = "acme-prod"
  account_id = "mill-nodes"
}

resource "google_container_cluster" "mill" {
  name               = "mill"
  location           = "europe-west1"
  initial_node_count = 1
  node_config {
    service_account = google_service_account.nodes.email
  }
}
