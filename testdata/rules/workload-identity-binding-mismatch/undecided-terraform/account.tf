variable "value" {}

resource "google_service_account" "reports" {
  account_id = "shop-reports"
  project    = "acme-prod"
}

resource "google_service_account_iam_member" "reports" {
  service_account_id = google_service_account.reports.name
  role               = "roles/iam.workloadIdentityUser"
  member             = "serviceAccount:acme-prod.svc.id.goog[shop/report]"
}

resource "kubernetes_service_account" "reports" {
  metadata {
    name      = var.value
    namespace = "shop"
    annotations = {
      "iam.gke.io/gcp-service-account" = google_service_account.reports.email
    }
  }
}
