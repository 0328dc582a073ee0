terraform {
  required_providers {
    google = {
      source  = "hashicorp/google"
      version = "~> 6.1"
    }
  }
}

resource "google_container_cluster" "main" {
  name = "main"
  secret_manager_config {
    enabled = true
  }
}
