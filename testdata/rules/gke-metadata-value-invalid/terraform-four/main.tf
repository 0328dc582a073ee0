terraform {
  required_providers {
    google = {
      source  = "hashicorp/google"
      version = ">= 4.20, < 6"
    }
  }
}

resource "google_container_cluster" "main" {
  name = "main"
  node_config {
    workload_metadata_config {
      node_metadata = "GKE_METADATA_SERVER" # expect: gke-metadata-value-invalid 23
    }
  }
}
