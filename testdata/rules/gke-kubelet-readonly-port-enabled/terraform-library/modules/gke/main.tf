variable "readonly_port" {
  type    = bool
  default = true
}

resource "google_container_cluster" "this" {
  name               = "this"
  location           = "europe-west1"
  initial_node_count = 1

  # A library's callers say.
  node_pool_defaults {
    node_config_defaults {
      insecure_kubelet_readonly_port_enabled = upper(tostring(var.readonly_port))
    }
  }
}

resource "google_container_node_pool" "monitoring" {
  name    = "monitoring"
  cluster = google_container_cluster.this.name
  node_config {
    kubelet_config {
      insecure_kubelet_readonly_port_enabled = "TRUE" # expect: gke-kubelet-readonly-port-enabled "monitoring"
    }
  }
}
