variable "value" {}

resource "google_container_node_pool" "batch" {
  name    = "batch"
  cluster = "shop"
  node_config {
    workload_metadata_config {
      node_metadata = var.value
    }
  }
}
