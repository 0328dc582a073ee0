resource "google_service_account" "nodes" {
  account_id = "shop-nodes"
}

resource "google_container_node_pool" "main" {
  name    = "main"
  cluster = "shop"
  node_config {
    machine_type    = "e2-standard-4"
    service_account = google_service_account.nodes.email
  }
}
