resource "google_container_cluster" "east" {
  name    = "east"
  project = "acme-east"
  workload_identity_config {
    workload_pool = "acme-east.svc.id.goog"
  }
}
