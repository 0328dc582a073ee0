resource "google_container_cluster" "main" {
  name = "main"
  node_pool {
    name = "general"
  }
  node_pool {
    name = "render"
    node_config {
      taint {
        key    = "render_only"
        value  = "yes"
        effect = "NO_SCHEDULE"
      }
    }
  }
}
