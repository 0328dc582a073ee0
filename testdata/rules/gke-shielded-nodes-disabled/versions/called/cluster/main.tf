terraform {
  required_providers {
    google = ">= 3.0"
    beta   = { source = "hashicorp/google-beta", version = ">= 4.0" }
  }
}

resource "google_container_cluster" "main" { # expect: gke-shielded-nodes-disabled
  name = "main"
}

resource "google_container_cluster" "beta" {
  provider = beta
  name     = "beta"
}
