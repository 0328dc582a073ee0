data "google_container_engine_versions" "all" {
  location = "europe-west1"
}

variable "version" {
  type = string
}

resource "google_container_cluster" "nodes" {
  name               = "nodes"
  min_master_version = "1.27.3-gke.100"
  node_version       = "1.26.4-gke.499" # expect: gke-kubelet-readonly-port-version-too-old 24 "1.26.4-gke.499"
}

resource "google_container_cluster" "just" {
  name               = "just"
  min_master_version = "1.26.4-gke.500"
}

resource "google_container_cluster" "minor" {
  name               = "minor"
  min_master_version = "1.25" # expect: gke-kubelet-readonly-port-version-too-old
}

# Not enough is said.
resource "google_container_cluster" "open" {
  name               = "open"
  min_master_version = "1.26"
}

resource "google_container_cluster" "latest" {
  name               = "latest"
  min_master_version = "latest"
  release_channel {
    channel = "STABLE"
  }
}

resource "google_container_cluster" "found" {
  name               = "found"
  min_master_version = data.google_container_engine_versions.all.latest_master_version
  node_version       = var.version
}

resource "google_container_node_pool" "pool" {
  name    = "pool"
  cluster = "elsewhere"
  version = "1.24.9" # expect: gke-kubelet-readonly-port-version-too-old
}
