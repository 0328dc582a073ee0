resource "google_sql_database_instance" "orders" {
  name             = "orders"
  project          = "acme-prod"
  region           = "europe-west1"
  database_version = "POSTGRES_16"

  settings {
    tier                        = "db-custom-2-8192"
    deletion_protection_enabled = true
    connector_enforcement       = "REQUIRED"

    ip_configuration {
      ipv4_enabled    = true
      private_network = "shop"
      ssl_mode        = "ENCRYPTED_ONLY"

      authorized_networks {
        value = "203.0.113.0/24"
      }
      authorized_networks {
        value = "198.51.100.7/32"
      }
    }

    backup_configuration {
      enabled                        = true
      point_in_time_recovery_enabled = true
    }

    database_flags {
      name  = "log_connections"
      value = "on"
    }
    database_flags {
      name  = "cloudsql.iam_authentication"
      value = "on"
    }
  }
}

resource "google_sql_user" "reports" {
  name     = "reports"
  instance = "orders"
  project  = "acme-prod"
  password = "changed-by-hand"
}
