variable "value" {
  type = string
}

resource "google_sql_database_instance" "from_outside" {
  name             = "from-outside"
  database_version = "SQLSERVER_2022_STANDARD"
  settings {
    database_flags {
      name  = "cross db ownership chaining"
      value = var.value
    }
  }
}

# Other flags, and the flag of another database.
resource "google_sql_database_instance" "others" {
  name             = "others"
  database_version = "SQLSERVER_2022_STANDARD"
  settings {
    database_flags {
      name  = "3625"
      value = "on"
    }
  }
}

resource "google_sql_database_instance" "postgres" {
  name             = "postgres"
  database_version = "POSTGRES_16"
  settings {
    database_flags {
      name  = "cross db ownership chaining"
      value = "on"
    }
  }
}
