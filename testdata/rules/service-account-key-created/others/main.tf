variable "public_key" {
  type    = string
  default = null
}

resource "google_service_account_key" "uploaded" {
  service_account_id = "deploy@acme-prod.iam.gserviceaccount.com"
  public_key_data    = filebase64("public.pem")
}
