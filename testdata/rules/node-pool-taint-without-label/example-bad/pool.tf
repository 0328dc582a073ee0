resource "google_container_node_pool" "gpu" {
  name    = "gpu"
  cluster = "shop"
  node_config {
    taint { # expect: node-pool-taint-without-label
      key    = "dedicated"
      value  = "gpu"
      effect = "NO_EXECUTE"
    }
  }
}
