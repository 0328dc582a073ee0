terraform {
  required_providers {
    google = ">= 3.0"
  }
}

resource "google_container_cluster" "main" { # expect: gke-shielded-nodes-disabled
  name = "main"
}
