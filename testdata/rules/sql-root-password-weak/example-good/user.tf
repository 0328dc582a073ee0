resource "google_sql_user" "reports" {
  name     = "reports"
  instance = "orders"
  password = random_password.reports.result
}
