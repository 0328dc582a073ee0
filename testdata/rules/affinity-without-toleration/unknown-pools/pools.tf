variable "taints" {
  type = list(object({ key = string, value = string, effect = string }))
}

resource "google_container_node_pool" "render" {
  name    = "render"
  cluster = "main"
  node_config {
    labels = { dedicated = "render" }
    dynamic "taint" {
      for_each = var.taints
      content {
        key    = taint.value.key
        value  = taint.value.value
        effect = taint.value.effect
      }
    }
  }
}
