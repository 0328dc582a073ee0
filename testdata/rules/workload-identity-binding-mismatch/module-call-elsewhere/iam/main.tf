module "identity" {
  source  = "terraform-google-modules/iam/google//modules/service_accounts_iam"
  version = "~> 8.0"
  bindings = {
    "roles/iam.workloadIdentityUser" = ["serviceAccount:acme.svc.id.goog[shop/reports]"]
  }
  service_accounts = ["shop-reports@acme.iam.gserviceaccount.com"]
}
