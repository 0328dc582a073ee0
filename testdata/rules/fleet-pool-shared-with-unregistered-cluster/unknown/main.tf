variable "host" { type = string }
variable "project" { type = string }

resource "google_container_cluster" "member" {
  name    = "member"
  project = var.host
  fleet { project = var.host }
}

resource "google_container_cluster" "other_project" {
  name    = "other"
  project = var.project
  workload_identity_config { workload_pool = "${var.project}.svc.id.goog" }
}

resource "google_container_cluster" "same_pool" {
  name    = "same"
  project = var.host
  workload_identity_config { workload_pool = "${var.host}.svc.id.goog" } # expect: fleet-pool-shared-with-unregistered-cluster
}

resource "google_container_cluster" "no_pool" {
  name    = "none"
  project = var.host
}
