terraform {
  required_providers {
    google = {
      source  = "hashicorp/google"
      version = "~> 5.40"
    }
  }
}

resource "google_sql_database_instance" "orders" {
  name = "orders"
  settings {
    ip_configuration {
      require_ssl = true
    }
  }
}

resource "google_container_cluster" "main" {
  name = "main"
  workload_identity_config {
    identity_namespace = "acme.svc.id.goog" # expect: terraform-removed-attribute
  }
}
