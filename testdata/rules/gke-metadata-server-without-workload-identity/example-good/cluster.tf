resource "google_container_cluster" "main" {
  name     = "shop"
  location = "europe-west1"

  workload_identity_config {
    workload_pool = "shop-prod.svc.id.goog"
  }
}

resource "google_container_node_pool" "main" {
  name    = "main"
  cluster = google_container_cluster.main.name
  node_config {
    workload_metadata_config {
      mode = "GKE_METADATA"
    }
  }
}
