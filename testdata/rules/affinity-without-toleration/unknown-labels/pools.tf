variable "labels" {
  type = map(string)
}

resource "google_container_node_pool" "tainted" {
  name    = "tainted"
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

# May have the same label, and no taint.
resource "google_container_node_pool" "other" {
  name    = "other"
  cluster = "main"
  node_config {
    labels = merge({ tier = "other" }, var.labels)
  }
}
