resource "google_container_node_pool" "render" {
  name    = "render"
  cluster = "blue"
  node_config {
    labels = { dedicated = "render" }
    taint {
      key    = "dedicated"
      value  = "render"
      effect = "NO_SCHEDULE"
    }
  }
}
