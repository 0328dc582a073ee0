resource "google_container_cluster" "shop" {
  name             = "shop"
  enable_autopilot = true
  node_pool_defaults {
    node_config_defaults {
      insecure_kubelet_readonly_port_enabled = "FALSE" # expect: gke-kubelet-readonly-port-wrong-scope 48 "shop"
    }
  }
}
