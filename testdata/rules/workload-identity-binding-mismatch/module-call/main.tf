variable "bindings" { type = map(list(string)) }

variable "accounts" { type = list(string) }

resource "google_service_account" "reports" { account_id = "shop-reports" }

module "identity" {
  source           = "terraform-google-modules/iam/google//modules/service_accounts_iam"
  version          = "~> 8.0"
  service_accounts = var.accounts
  bindings         = var.bindings
}
