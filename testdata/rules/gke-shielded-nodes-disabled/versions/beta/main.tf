terraform {
  required_providers {
    google = { source = "hashicorp/google", version = "~> 5.0" }
    beta   = { source = "hashicorp/google-beta", version = "< 4.0" }
  }
}

resource "google_container_cluster" "main" {
  name = "main"
}

resource "google_container_cluster" "beta" { # expect: gke-shielded-nodes-disabled
  provider = beta
  name     = "beta"
}
