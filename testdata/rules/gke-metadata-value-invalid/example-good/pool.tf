resource "google_container_node_pool" "shop" {
  name    = "shop"
  cluster = "main"
  node_config {
    workload_metadata_config {
      mode = "GKE_METADATA"
    }
  }
}
