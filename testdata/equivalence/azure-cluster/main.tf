resource "google_container_azure_cluster" "shop" {
  name         = "shop"
  project      = "shop-production"
  location     = "europe-west1"
  azure_region = "westeurope"

  fleet {
    project = "shop-production"
  }

  control_plane {
    version = "1.29.3-gke.100"
  }
}
