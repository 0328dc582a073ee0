resource "google_cloud_run_v2_service" "reports" {
  name     = "reports"
  location = "europe-west1"
  ingress  = "INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER"

  template {
    containers {
      image = "europe-docker.pkg.dev/acme-prod/shop/reports:7"
    }
  }
}
