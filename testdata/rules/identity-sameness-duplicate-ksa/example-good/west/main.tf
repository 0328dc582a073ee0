resource "google_container_cluster" "west" {
  name    = "west"
  project = "acme-shop"
  workload_identity_config {
    workload_pool = "acme-shop.svc.id.goog"
  }
}

resource "kubernetes_service_account_v1" "reader" {
  metadata {
    name      = "west-reader"
    namespace = "reports"
  }
}
