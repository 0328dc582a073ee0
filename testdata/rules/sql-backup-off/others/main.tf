variable "backups" {
  type = bool
}

resource "google_sql_database_instance" "from_outside" {
  name = "from-outside"
  settings {
    backup_configuration {
      enabled = var.backups
    }
  }
}

resource "google_sql_database_instance" "unsaid" {
  name = "unsaid"
  settings { # expect: sql-backup-off
    tier = "db-f1-micro"
  }
}

resource "google_sql_database_instance" "replica" {
  name                 = "replica"
  master_instance_name = "orders"
  settings {
    tier = "db-f1-micro"
  }
}

resource "random_id" "main" {
  byte_length = 4
}

resource "google_sql_database_instance" "perhaps" {
  name                 = "perhaps"
  master_instance_name = "orders-${random_id.main.hex}"
  settings {
    tier = "db-f1-micro"
  }
}
