resource "google_container_node_pool" "gpu" {
  name    = "gpu"
  cluster = "shop"
  node_config {
    taint {
      key    = "dedicated"
      value  = "gpu"
      effect = "NO_SCHEDULE"
    }
  }
}
