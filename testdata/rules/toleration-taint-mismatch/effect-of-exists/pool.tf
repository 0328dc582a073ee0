resource "google_container_node_pool" "batch" {
  name = "batch"

  node_config {
    taint {
      key    = "dedicated"
      value  = "batch"
      effect = "NO_SCHEDULE"
    }
  }
}
