variable "clients" {
  type = string
}

resource "google_sql_database_instance" "from_outside" {
  name = "from-outside"
  settings {
    ip_configuration {
      authorized_networks {
        value = var.clients
      }
    }
  }
}

# Without a public address nobody comes that way.
resource "google_sql_database_instance" "private" {
  name = "private"
  settings {
    ip_configuration {
      ipv4_enabled    = false
      private_network = "projects/acme/global/networks/shop"
      authorized_networks {
        value = "0.0.0.0/0"
      }
    }
  }
}

resource "google_sql_database_instance" "halves" {
  name = "halves"
  settings {
    ip_configuration {
      authorized_networks {
        value = "0.0.0.0/1" # expect: sql-open-to-world 17 "halves"
      }
      authorized_networks {
        value = "10.0.0.0/8"
      }
      authorized_networks {
        value = "128.0.0.0/1" # expect: sql-open-to-world
      }
    }
  }
}
