variable "keys" {
  type = set(string)
}

resource "google_container_node_pool" "each" {
  for_each = var.keys
  name     = each.key
  cluster  = "main"
  node_config {
    taint {
      key    = each.key
      value  = "yes"
      effect = "NO_SCHEDULE"
    }
  }
}
