resource "google_container_cluster" "main" { # expect: gke-nodes-public-ip
  name     = "shop"
  location = "europe-west1"
}
