terraform {
  required_providers {
    google = {
      source  = "hashicorp/google"
      version = "~> 6.12"
    }
  }
}

resource "google_sql_database_instance" "orders" {
  name = "orders"
  settings {
    tier = "db-custom-2-8192"
    ip_configuration {
      require_ssl = true # expect: terraform-removed-attribute
    }
  }
}
