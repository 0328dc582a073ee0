variable "cluster" {
  type = string
}

resource "google_container_cluster" "main" {
  name = "main"
}

# Perhaps a pool of the cluster above.
resource "google_container_node_pool" "somewhere" {
  name    = "somewhere"
  cluster = var.cluster
  node_config {
    kubelet_config {
      insecure_kubelet_readonly_port_enabled = "FALSE"
    }
  }
}
