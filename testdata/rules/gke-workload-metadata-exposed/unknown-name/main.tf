variable "name" {}

resource "google_container_node_pool" "web" {
  name    = var.name
  cluster = "main"
  node_config {
    workload_metadata_config {
      mode = "GCE_METADATA" # expect: gke-workload-metadata-exposed "google_container_node_pool.web"
    }
  }
}

resource "google_container_node_pool" "batch" {
  name    = "${var.name}-batch"
  cluster = "main"
  node_config {
    workload_metadata_config {
      mode = "GCE_METADATA" # expect: gke-workload-metadata-exposed "${var.name}-batch"
    }
  }
}
