variable "autopilot" {
  type = bool
}

resource "google_container_cluster" "main" {
  name             = "main"
  enable_autopilot = var.autopilot
}

resource "google_container_node_pool" "general" {
  count   = 1
  name    = "general"
  cluster = google_container_cluster.main.id
  node_config {
    taint {
      key    = "general"
      value  = "yes"
      effect = "NO_SCHEDULE"
    }
  }
}
