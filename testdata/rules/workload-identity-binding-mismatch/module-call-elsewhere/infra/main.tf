resource "google_service_account" "reports" { account_id = "shop-reports" }
resource "google_service_account" "mail" { account_id = "shop-mail" }
