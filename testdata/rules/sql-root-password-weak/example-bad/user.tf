resource "google_sql_user" "reports" {
  name     = "reports"
  instance = "orders"
  password = "h7-Tulpenbeet-44" # expect: sql-root-password-weak
}
