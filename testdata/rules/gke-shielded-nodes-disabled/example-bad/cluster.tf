resource "google_container_cluster" "main" {
  name     = "shop"
  location = "europe-west1"

  enable_shielded_nodes = false # expect: gke-shielded-nodes-disabled
}
