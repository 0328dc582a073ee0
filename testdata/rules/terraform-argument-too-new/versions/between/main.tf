terraform {
  required_providers {
    google = {
      source  = "hashicorp/google"
      version = "~> 6.0"
    }
  }
}

resource "google_container_cluster" "main" {
  name = "main"
  anonymous_authentication_config {
    mode = "LIMITED"
  }
}
