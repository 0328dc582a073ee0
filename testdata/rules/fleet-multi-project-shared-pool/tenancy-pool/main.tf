resource "google_container_cluster" "a" {
  name    = "a"
  project = "acme-a"
  fleet { project = "acme" }
}
resource "google_container_cluster" "b" {
  name    = "b"
  project = "acme-b"
  fleet { project = "acme" }
}
resource "google_gke_hub_feature" "identity" {
  name     = "workloadidentity"
  location = "global"
  project  = "acme"
  spec {
    workloadidentity { scope_tenancy_pool = "tenants" }
  }
}
