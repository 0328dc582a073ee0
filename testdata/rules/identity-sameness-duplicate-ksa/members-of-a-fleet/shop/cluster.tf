resource "google_container_cluster" "shop" {
  name    = "shop"
  project = "acme-shop"
  workload_identity_config {
    workload_pool = "acme-shop.svc.id.goog"
  }
  fleet { project = "acme-fleet" }
}
