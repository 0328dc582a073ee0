resource "google_container_node_pool" "train" {
  name    = "train"
  cluster = "shop"
  node_config {
    labels = { role = "train" }
  }
}
