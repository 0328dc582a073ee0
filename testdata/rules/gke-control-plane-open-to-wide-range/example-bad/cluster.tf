resource "google_container_cluster" "main" {
  name     = "shop"
  location = "europe-west1"

  master_authorized_networks_config {
    cidr_blocks {
      cidr_block = "34.64.0.0/11" # expect: gke-control-plane-open-to-wide-range
    }
  }
}
