variable "pool" {}

resource "google_container_cluster" "east" {
  name    = "east"
  project = "acme-shop"
  workload_identity_config {
    workload_pool = var.pool
  }
}
