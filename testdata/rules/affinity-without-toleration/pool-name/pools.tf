resource "google_container_node_pool" "render" {
  name    = "render"
  cluster = "main"
  node_config {
    taint {
      key    = "dedicated"
      value  = "render"
      effect = "NO_SCHEDULE"
    }
  }
}

# Terraform makes the names of these up, so that no selector can name them.
resource "google_container_node_pool" "web" {
  name_prefix = "web-"
  cluster     = "main"
}

resource "google_container_node_pool" "batch" {
  cluster = "main"
}
