variable "google" {
  type = bool
}

resource "google_container_cluster" "from_outside" {
  name = "from-outside"
  master_authorized_networks_config {
    gcp_public_cidrs_access_enabled = var.google
  }
}

resource "google_container_cluster" "hidden" {
  name = "hidden"
  private_cluster_config {
    enable_private_endpoint = true
  }
  master_authorized_networks_config {
    gcp_public_cidrs_access_enabled = true
  }
}

resource "google_container_cluster" "unsaid" {
  name = "unsaid"
  master_authorized_networks_config {}
}
