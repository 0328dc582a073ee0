resource "google_container_cluster" "a" {
  name    = "east-a"
  project = "acme"
  fleet { project = "acme" }
  workload_identity_config { workload_pool = "acme.svc.id.goog" }
}

resource "google_container_cluster" "b" {
  name    = "east-b"
  project = "acme"
  workload_identity_config { workload_pool = "acme.svc.id.goog" }
}

module "membership" {
  source       = "terraform-google-modules/kubernetes-engine/google//modules/fleet-membership"
  cluster_name = google_container_cluster.b.name
  location     = "europe-west1"
  project_id   = "acme"
}
