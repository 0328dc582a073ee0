resource "google_cloudfunctions_function" "resize" {
  name                         = "resize"
  project                      = "shop-production"
  region                       = "europe-west1"
  https_trigger_security_level = "SECURE_ALWAYS"
  ingress_settings             = "ALLOW_INTERNAL_ONLY"
  service_account_email        = "resize@shop-production.iam.gserviceaccount.com"
  environment_variables        = { SIZE = "512" }
}
