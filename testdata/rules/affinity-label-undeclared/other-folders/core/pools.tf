resource "google_container_node_pool" "system" {
  name    = "system"
  cluster = "shop"
  node_config {
    labels = { role = "system" }
  }
}
