resource "google_container_cluster" "shop" {
  name     = "shop"
  project  = "PROJECT_ID" # expect: placeholder-in-example
  location = "europe-west1"
}
