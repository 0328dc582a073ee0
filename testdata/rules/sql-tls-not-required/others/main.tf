variable "mode" {
  type = string
}

resource "google_sql_database_instance" "from_outside" {
  name = "from-outside"
  settings {
    ip_configuration {
      ssl_mode = var.mode
    }
  }
}

resource "google_sql_database_instance" "unsaid" {
  name = "unsaid"
  settings { # expect: sql-tls-not-required "unsaid"
    tier = "db-f1-micro"
  }
}

# As it was written before the provider's version 6.0.1.
resource "google_sql_database_instance" "old" {
  name = "old"
  settings {
    ip_configuration {
      require_ssl = true
    }
  }
}

resource "google_sql_database_instance" "old_off" {
  name = "old-off"
  settings {
    ip_configuration {
      require_ssl = false # expect: sql-tls-not-required
    }
  }
}

resource "google_sql_database_instance" "certificates" {
  name = "certificates"
  settings {
    ip_configuration {
      ssl_mode = "TRUSTED_CLIENT_CERTIFICATE_REQUIRED"
    }
  }
}

resource "google_sql_database_instance" "connectors" {
  name = "connectors"
  settings {
    connector_enforcement = "REQUIRED"
  }
}
