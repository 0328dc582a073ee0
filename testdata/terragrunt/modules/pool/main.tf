terraform {
  backend "gcs" {}
}

variable "name" {}

variable "mode" {
  default = "GKE_METADATA"
}

variable "surge" {
  default = 0
}

resource "google_container_node_pool" "this" {
  name    = "pool-${var.name}"
  cluster = "main"
  upgrade_settings {
    max_surge = var.surge
  }
  node_config {
    service_account = "nodes@example.iam.gserviceaccount.com"
    workload_metadata_config {
      mode = var.mode
    }
  }
}
