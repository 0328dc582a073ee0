resource "google_container_node_pool" "p" {
  name    = "p"
  cluster = "green"
  node_config {
    taint {
      key    = "green-only"
      value  = "yes"
      effect = "NO_SCHEDULE"
    }
  }
}
