variable "value" {
  type = string
}

resource "google_sql_database_instance" "from_outside" {
  name             = "from-outside"
  database_version = "MYSQL_8_0"
  settings {
    database_flags {
      name  = "local_infile"
      value = var.value
    }
  }
}

# Other flags, and the flag of another database.
resource "google_sql_database_instance" "others" {
  name             = "others"
  database_version = "MYSQL_8_0"
  settings {
    database_flags {
      name  = "slow_query_log"
      value = "on"
    }
  }
}

resource "google_sql_database_instance" "postgres" {
  name             = "postgres"
  database_version = "POSTGRES_16"
  settings {
    database_flags {
      name  = "local_infile"
      value = "on"
    }
  }
}
