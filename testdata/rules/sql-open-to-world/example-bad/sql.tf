resource "google_sql_database_instance" "orders" {
  name             = "orders"
  database_version = "POSTGRES_16"

  settings {
    tier = "db-custom-2-8192"

    ip_configuration {
      authorized_networks {
        value = "0.0.0.0/0" # expect: sql-open-to-world
      }
    }
  }
}
