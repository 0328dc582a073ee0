resource "google_container_cluster" "main" { # expect: gke-network-policy-disabled
  name     = "shop"
  location = "europe-west1"
}
