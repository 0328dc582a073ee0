resource "google_container_cluster" "west" {
  name    = "west"
  project = "acme-west"
  workload_identity_config {
    workload_pool = "acme-west.svc.id.goog"
  }
}
