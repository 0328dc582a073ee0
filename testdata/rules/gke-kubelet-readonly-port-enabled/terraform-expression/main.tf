variable "readonly_port" {
  type    = bool
  default = true
}

variable "blocks" {
  type    = list(bool)
  default = [true]
}

variable "other_blocks" {
  type = list(bool)
}

resource "google_container_cluster" "converted" {
  name               = "converted"
  location           = "europe-west1"
  initial_node_count = 1
  node_pool_defaults {
    node_config_defaults {
      insecure_kubelet_readonly_port_enabled = upper(tostring(var.readonly_port)) # expect: gke-kubelet-readonly-port-enabled 48
    }
  }
}

resource "google_container_cluster" "dynamic" {
  name               = "dynamic"
  location           = "europe-west1"
  initial_node_count = 1
  node_config {
    dynamic "kubelet_config" {
      for_each = var.blocks
      content {
        insecure_kubelet_readonly_port_enabled = kubelet_config.value ? "TRUE" : "FALSE" # expect: gke-kubelet-readonly-port-enabled
      }
    }
  }
}

resource "google_container_cluster" "dynamic_unknown" {
  name               = "dynamic-unknown"
  location           = "europe-west1"
  initial_node_count = 1
  node_config {
    dynamic "kubelet_config" {
      for_each = var.other_blocks
      content {
        insecure_kubelet_readonly_port_enabled = kubelet_config.value ? "TRUE" : "FALSE"
      }
    }
  }
}
