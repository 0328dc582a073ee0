variable "metadata_mode" {
  type    = string
  default = "GCE_METADATA"
}

variable "workload_pool" {
  type    = string
  default = null
}

# A library's callers set these as they like.
resource "google_container_cluster" "this" {
  name               = "this"
  location           = "europe-west1"
  initial_node_count = 1
  workload_identity_config {
    workload_pool = var.workload_pool
  }
}

resource "google_container_node_pool" "this" {
  name    = "main"
  cluster = google_container_cluster.this.name
  node_config {
    workload_metadata_config {
      mode = var.metadata_mode
    }
  }
}

resource "google_container_node_pool" "fixed" {
  name    = "fixed"
  cluster = google_container_cluster.this.name
  node_config {
    workload_metadata_config {
      mode = "GCE_METADATA" # expect: gke-workload-metadata-exposed "fixed"
    }
  }
}
