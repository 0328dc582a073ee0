resource "google_sql_database_instance" "orders" {
  name             = "orders"
  database_version = "MYSQL_8_0"

  settings {
    tier = "db-custom-2-8192"

    database_flags {
      name  = "local_infile"
      value = "on" # expect: sql-mysql-flag-unsafe
    }
  }
}
