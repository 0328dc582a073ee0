resource "google_container_cluster" "shop" {
  name     = "shop"
  project  = "PROJECT_ID" # expect: placeholder-not-replaced
  location = "europe-west1"
}
