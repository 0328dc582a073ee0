variable "effect" {
  type = string
}

variable "teams" {
  type = map(string)
}

resource "google_container_node_pool" "known" {
  name    = "known"
  cluster = "main"
  node_config {
    taint {
      key    = "dedicated"
      value  = "other"
      effect = var.effect
    }
  }
}

resource "google_container_node_pool" "each" {
  for_each = var.teams
  name     = each.key
  cluster  = "main"
  node_config {
    taint {
      key    = "dedicated"
      value  = each.value
      effect = "NO_SCHEDULE"
    }
  }
}
