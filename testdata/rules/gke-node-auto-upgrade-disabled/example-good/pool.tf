resource "google_container_node_pool" "web" {
  name    = "web"
  cluster = "shop"

  management {
    auto_upgrade = true
  }
}
