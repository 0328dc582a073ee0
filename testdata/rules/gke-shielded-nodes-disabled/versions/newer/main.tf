terraform {
  required_providers {
    google = ">= 4.0"
  }
}

resource "google_container_cluster" "main" {
  name = "main"
}
