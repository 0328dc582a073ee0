resource "google_container_node_pool" "render" {
  name    = "render"
  cluster = "main"
  node_config {
    taint {
      key    = "dedicated"
      value  = "render"
      effect = "NO_SCHEDULE"
    }
  }
}

resource "google_container_node_pool" "general" {
  name    = "general"
  cluster = "main"
}
