resource "google_container_node_pool" "gpu" {
  name    = "gpu"
  cluster = "shop"
  node_config {
    labels = { dedicated = "gpu" }
    taint {
      key    = "dedicated"
      value  = "gpu"
      effect = "NO_EXECUTE"
    }
  }
}
