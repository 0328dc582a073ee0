resource "google_service_account_key" "deploy" {
  service_account_id = "deploy@acme-prod.iam.gserviceaccount.com" # expect: service-account-key-created
}
