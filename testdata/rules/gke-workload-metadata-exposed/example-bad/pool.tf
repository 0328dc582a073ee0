resource "google_container_node_pool" "main" {
  name    = "main"
  cluster = "shop"
  node_config {
    workload_metadata_config {
      mode = "GCE_METADATA" # expect: gke-workload-metadata-exposed
    }
  }
}
