resource "google_container_cluster" "shop" {
  name     = "shop"
  project  = "fernhill-prod"
  location = "europe-west1"
}
