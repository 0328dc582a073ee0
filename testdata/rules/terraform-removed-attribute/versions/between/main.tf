terraform {
  required_providers {
    google = {
      source  = "hashicorp/google"
      version = ">= 4.0, < 7"
    }
  }
}

resource "google_compute_subnetwork" "nodes" {
  name             = "nodes"
  enable_flow_logs = true
}

resource "google_sql_database_instance" "orders" {
  name = "orders"
  settings {
    ip_configuration {
      require_ssl = true
    }
  }
}
