resource "google_container_cluster" "shop" {
  name             = "shop"
  enable_autopilot = true
  node_pool_auto_config {
    node_kubelet_config {
      insecure_kubelet_readonly_port_enabled = "FALSE"
    }
  }
}
