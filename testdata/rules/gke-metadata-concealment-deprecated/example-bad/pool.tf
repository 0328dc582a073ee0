resource "google_container_node_pool" "batch" {
  name    = "batch"
  cluster = "shop"
  node_config {
    workload_metadata_config {
      node_metadata = "SECURE" # expect: gke-metadata-concealment-deprecated 23 "batch"
    }
  }
}
