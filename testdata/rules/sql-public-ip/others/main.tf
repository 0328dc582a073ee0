variable "public" {
  type = bool
}

resource "google_sql_database_instance" "from_outside" {
  name = "from-outside"
  settings {
    ip_configuration {
      ipv4_enabled = var.public
    }
  }
}

resource "google_sql_database_instance" "unsaid" {
  name = "unsaid"
  settings { # expect: sql-public-ip "unsaid"
    tier = "db-f1-micro"
  }
}

resource "google_sql_database_instance" "network_alone" {
  name = "network-alone"
  settings {
    ip_configuration {
      private_network = "projects/acme/global/networks/shop"
    }
  }
}

resource "google_sql_database_instance" "service_connect" {
  name = "service-connect"
  settings {
    ip_configuration {
      psc_config {
        psc_enabled = true
      }
    }
  }
}

resource "google_sql_database_instance" "both" {
  name = "both"
  settings {
    ip_configuration {
      ipv4_enabled    = true # expect: sql-public-ip
      private_network = "projects/acme/global/networks/shop"
    }
  }
}
