resource "google_sql_database_instance" "orders" {
  name             = "orders"
  database_version = "SQLSERVER_2022_STANDARD"

  settings {
    tier = "db-custom-2-8192"

    database_flags {
      name  = "cross db ownership chaining"
      value = "on" # expect: sql-sqlserver-flag-unsafe
    }
  }
}
