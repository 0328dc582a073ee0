resource "google_container_cluster" "removed" {
  name                     = "removed"
  remove_default_node_pool = true
  node_config {
    kubelet_config {
      insecure_kubelet_readonly_port_enabled = "FALSE" # expect: gke-kubelet-readonly-port-wrong-scope
    }
  }
}
resource "google_container_cluster" "kept" {
  name = "kept"
  node_config {
    kubelet_config {
      insecure_kubelet_readonly_port_enabled = "FALSE"
    }
  }
}
# The pool has its own.
resource "google_container_cluster" "own" {
  name                     = "own"
  remove_default_node_pool = true
  node_config {
    kubelet_config {
      insecure_kubelet_readonly_port_enabled = "FALSE"
    }
  }
}
resource "google_container_node_pool" "own" {
  name    = "own"
  cluster = google_container_cluster.own.name
  node_config {
    kubelet_config {
      insecure_kubelet_readonly_port_enabled = "FALSE"
    }
  }
}
