variable "labels" {
  type = map(string)
}

resource "google_container_node_pool" "gpu" {
  name    = "gpu"
  cluster = "shop"
  node_config {
    labels = var.labels
  }
}
