variable "taints" {
  type = list(map(string))
}

resource "google_container_node_pool" "render" {
  name    = "render"
  cluster = "main"
  node_config {
    taint {
      key    = "known"
      value  = "yes"
      effect = "NO_SCHEDULE"
    }
    dynamic "taint" {
      for_each = var.taints
      content {
        key    = taint.value["key"]
        value  = taint.value["value"]
        effect = taint.value["effect"]
      }
    }
  }
}
