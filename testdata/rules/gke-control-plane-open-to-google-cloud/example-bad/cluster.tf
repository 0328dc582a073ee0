resource "google_container_cluster" "main" {
  name     = "shop"
  location = "europe-west1"

  master_authorized_networks_config {
    gcp_public_cidrs_access_enabled = true # expect: gke-control-plane-open-to-google-cloud
  }
}
