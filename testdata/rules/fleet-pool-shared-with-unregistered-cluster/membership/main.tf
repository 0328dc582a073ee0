variable "host" { type = string }

resource "google_container_cluster" "member" {
  name     = "member"
  location = "europe-west1"
  project  = var.host
  workload_identity_config { workload_pool = "${var.host}.svc.id.goog" }
}

resource "google_container_cluster" "lab" {
  name     = "lab"
  location = "europe-west1"
  project  = var.host
  workload_identity_config { workload_pool = "${var.host}.svc.id.goog" } # expect: fleet-pool-shared-with-unregistered-cluster
}

resource "google_gke_hub_membership" "member" {
  membership_id = "member"
  project       = var.host
  endpoint {
    gke_cluster { resource_link = "//container.googleapis.com/${google_container_cluster.member.id}" }
  }
}
