terraform {
  required_providers {
    google      = "~> 5.0"
    google-beta = "~> 5.0"
  }
}

resource "google_container_cluster" "main" {
  provider = google-beta
  name     = "main"
  secret_manager_config {
    enabled = true
  }
}
