resource "google_container_node_pool" "main" {
  name    = "main"
  cluster = "shop"
  node_config {
    kubelet_config {
      insecure_kubelet_readonly_port_enabled = "FALSE"
    }
  }
}
