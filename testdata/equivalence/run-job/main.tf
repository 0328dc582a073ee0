resource "google_cloud_run_v2_job" "report" {
  name     = "report"
  project  = "shop-production"
  location = "europe-west1"
  labels   = { team = "shop" }

  template {
    template {
      service_account = "report@shop-production.iam.gserviceaccount.com"
      encryption_key  = "projects/shop-production/locations/europe-west1/keyRings/shop/cryptoKeys/run"
    }
  }
}
