resource "google_container_cluster" "mail" {
  name    = "mail"
  project = "acme-mail"
  workload_identity_config {
    workload_pool = "acme-mail.svc.id.goog"
  }
  fleet { project = "acme-fleet" }
}
