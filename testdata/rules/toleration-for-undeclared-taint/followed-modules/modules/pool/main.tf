variable "name" {}

variable "taints" {
  type = list(object({
    key    = string
    value  = optional(string, "true")
    effect = string
  }))
}

resource "google_container_node_pool" "this" {
  name    = var.name
  cluster = "main"
  node_config {
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
