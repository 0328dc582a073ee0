resource "google_container_node_pool" "render" {
  name    = "render"
  cluster = "main"
  node_config {
    labels = { dedicated = "render" }
    taint {
      key    = "dedicated"
      value  = "render"
      effect = "NO_SCHEDULE"
    }
  }
}

resource "google_container_node_pool" "scratch" {
  name    = "scratch"
  cluster = "main"
  node_config {
    taint {
      key    = "scratch"
      value  = "true"
      effect = "NO_SCHEDULE"
    }
  }
}
