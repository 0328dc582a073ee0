resource "google_container_cluster" "main" {
  name     = "shop"
  location = "europe-west1"

  datapath_provider = "ADVANCED_DATAPATH"
}
