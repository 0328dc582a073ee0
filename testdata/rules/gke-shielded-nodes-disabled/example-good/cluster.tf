resource "google_container_cluster" "main" {
  name     = "shop"
  location = "europe-west1"
}
