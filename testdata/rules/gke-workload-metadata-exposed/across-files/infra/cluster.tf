resource "google_container_cluster" "bare" {
  name                     = "bare"
  location                 = "europe-west4"
  project                  = "acme-prod"
  remove_default_node_pool = true
  initial_node_count       = 1
}

resource "google_container_cluster" "pooled" {
  name                     = "pooled"
  location                 = "europe-west4"
  project                  = "acme-prod"
  remove_default_node_pool = true
  initial_node_count       = 1

  workload_identity_config {
    workload_pool = "acme-prod.svc.id.goog"
  }
}
