variable "pool" {
  type = string
}

variable "wi" {
  type = any
}

resource "google_container_cluster" "from_outside" {
  name = "from-outside"
  workload_identity_config {
    workload_pool = var.pool
  }
  node_config {
    workload_metadata_config {
      mode = "GKE_METADATA"
    }
  }
}

resource "google_container_cluster" "dynamic" {
  name = "dynamic"
  dynamic "workload_identity_config" {
    for_each = var.wi
    content {
      workload_pool = workload_identity_config.value
    }
  }
  node_config {
    workload_metadata_config {
      mode = "GKE_METADATA"
    }
  }
}

# Its cluster is made elsewhere.
resource "google_container_node_pool" "alone" {
  name    = "alone"
  cluster = "elsewhere"
  node_config {
    workload_metadata_config {
      mode = "GKE_METADATA"
    }
  }
}

# Nothing is asked for.
resource "google_container_cluster" "plain" {
  name = "plain"
  node_config {
    workload_metadata_config {
      mode = "GCE_METADATA"
    }
  }
}
