resource "google_container_cluster" "west" {
  name    = "west"
  project = "acme-shop"
  workload_identity_config {
    workload_pool = "acme-shop.svc.id.goog"
  }
}
