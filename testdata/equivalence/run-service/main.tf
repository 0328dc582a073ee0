resource "google_cloud_run_v2_service" "web" {
  name     = "web"
  project  = "shop-production"
  location = "europe-west1"
  labels   = { team = "shop" }
  ingress  = "INGRESS_TRAFFIC_INTERNAL_ONLY"

  template {
    service_account = "web@shop-production.iam.gserviceaccount.com"
  }
}
