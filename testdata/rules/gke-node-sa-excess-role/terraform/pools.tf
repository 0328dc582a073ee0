resource "google_container_node_pool" "main" {
  name    = "main"
  cluster = "shop"
  node_config {
    service_account = google_service_account.nodes.email
  }
}
