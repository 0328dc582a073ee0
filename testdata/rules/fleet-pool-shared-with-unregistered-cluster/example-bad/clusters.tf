resource "google_container_cluster" "shop" {
  name    = "shop"
  project = "acme-prod"
  fleet { project = "acme-prod" }
  workload_identity_config { workload_pool = "acme-prod.svc.id.goog" }
}

resource "google_container_cluster" "lab" {
  name    = "lab"
  project = "acme-prod"
  workload_identity_config { workload_pool = "acme-prod.svc.id.goog" } # expect: fleet-pool-shared-with-unregistered-cluster
}
