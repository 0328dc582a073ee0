terraform {
  required_providers {
    google = {
      source  = "hashicorp/google"
      version = "~> 5.40"
    }
  }
}

resource "google_container_cluster" "main" {
  name = "main"
  secret_manager_config { # expect: terraform-argument-too-new
    enabled = true
  }
}
