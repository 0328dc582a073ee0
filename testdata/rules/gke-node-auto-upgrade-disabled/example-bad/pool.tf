resource "google_container_node_pool" "web" {
  name    = "web"
  cluster = "shop"

  management {
    auto_upgrade = false # expect: gke-node-auto-upgrade-disabled
  }
}
