variable "pools" {
  type = list(object({ name = string, taint = string }))
}

resource "google_container_cluster" "main" {
  name = "main"
  node_pool {
    name = "general"
  }
  dynamic "node_pool" {
    for_each = var.pools
    content {
      name = node_pool.value.name
      node_config {
        taint {
          key    = node_pool.value.taint
          value  = "yes"
          effect = "NO_SCHEDULE"
        }
      }
    }
  }
}
