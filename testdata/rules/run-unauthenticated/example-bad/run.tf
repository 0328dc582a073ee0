resource "google_cloud_run_v2_service" "reports" {
  name                 = "reports"
  location             = "europe-west1"
  invoker_iam_disabled = true # expect: run-unauthenticated

  template {
    containers {
      image = "europe-docker.pkg.dev/acme-prod/shop/reports:7"
    }
  }
}
