resource "google_container_cluster" "main" {
  name    = "main"
  project = "acme-shop"
  workload_identity_config {
    workload_pool = "acme-shop.svc.id.goog"
  }
}
