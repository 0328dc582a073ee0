locals {
  taints = {
    dedicated = "render"
    team      = "vision"
  }
}

resource "google_container_node_pool" "render" {
  name    = "render"
  cluster = "main"
  node_config {
    dynamic "taint" {
      for_each = local.taints
      content {
        key    = taint.key
        value  = taint.value
        effect = "NO_SCHEDULE"
      }
    }
  }
}
