resource "google_container_node_pool" "gpu" {
  name    = "gpu"
  cluster = "shop"
  node_config {
    taint {
      key    = "dedicated"
      value  = "gpu"
      effect = "PREFER_NO_SCHEDULE" # expect: node-taint-effect-weak
    }
  }
}
