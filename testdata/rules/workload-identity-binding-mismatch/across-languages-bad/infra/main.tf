variable "project_id" { type = string }

resource "google_service_account" "reports" {
  account_id = "shop-reports"
  project    = var.project_id
}
