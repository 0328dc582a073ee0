resource "google_container_cluster" "main" {
  name     = "shop"
  location = "europe-west1"
}

resource "google_container_node_pool" "main" {
  name    = "main"
  cluster = google_container_cluster.main.name
  node_config {
    workload_metadata_config {
      mode = "GKE_METADATA" # expect: gke-metadata-server-without-workload-identity
    }
  }
}
