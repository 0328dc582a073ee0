variable "autopilot" {
  type = bool
}
variable "remove" {
  type = bool
}
resource "google_container_cluster" "a" {
  name             = "a"
  enable_autopilot = var.autopilot
  node_pool_defaults {
    node_config_defaults {
      insecure_kubelet_readonly_port_enabled = "FALSE"
    }
  }
}
resource "google_container_cluster" "b" {
  name                     = "b"
  remove_default_node_pool = var.remove
  node_config {
    kubelet_config {
      insecure_kubelet_readonly_port_enabled = "FALSE"
    }
  }
}
# Both places: the right one counts.
resource "google_container_cluster" "c" {
  name             = "c"
  enable_autopilot = true
  node_pool_auto_config {
    node_kubelet_config {
      insecure_kubelet_readonly_port_enabled = "FALSE"
    }
  }
  node_pool_defaults {
    node_config_defaults {
      insecure_kubelet_readonly_port_enabled = "FALSE"
    }
  }
}
