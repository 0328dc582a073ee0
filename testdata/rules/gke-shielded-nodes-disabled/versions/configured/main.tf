provider "google" {
  version = "~> 3.5"
  project = "shop"
}

resource "google_container_cluster" "main" { # expect: gke-shielded-nodes-disabled
  name = "main"
}
