terraform {
  required_providers {
    google = "~> 3.90"
  }
}

resource "google_container_cluster" "main" { # expect: gke-shielded-nodes-disabled
  name = "main"
}

resource "google_container_cluster" "said" {
  name                  = "said"
  enable_shielded_nodes = true
}

resource "google_container_cluster" "autopilot" {
  name             = "autopilot"
  enable_autopilot = true
}
