terraform {
  required_providers {
    google = ">= 3.90"
  }
}

resource "google_container_cluster" "main" {
  name = "main"
}
