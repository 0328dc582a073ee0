variable "password" {
  type      = string
  sensitive = true
}

resource "google_sql_user" "from_outside" {
  name     = "from-outside"
  instance = "orders"
  password = var.password
}

resource "google_sql_user" "by_iam" {
  name     = "reports@acme-prod.iam"
  instance = "orders"
  type     = "CLOUD_IAM_SERVICE_ACCOUNT"
}

resource "google_sql_database_instance" "root" {
  name          = "root"
  root_password = "h7-Tulpenbeet-44" # expect: sql-root-password-weak 19 "root"
}

resource "google_sql_database_instance" "placeholder" {
  name          = "placeholder"
  root_password = "<ROOT_PASSWORD>"
}
