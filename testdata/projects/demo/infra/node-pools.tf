locals {
  pool_label = "fernhill.example/pool"
}

resource "google_container_node_pool" "general" {
  name       = "general"
  project    = var.project_id
  location   = var.region
  cluster    = google_container_cluster.shop.name
  node_count = 3

  node_config {
    machine_type    = "e2-standard-4"
    service_account = google_service_account.nodes.email
    oauth_scopes    = ["https://www.googleapis.com/auth/cloud-platform"]

    workload_metadata_config {
      mode = var.workload_metadata
    }
  }
}

# Card data is handled here and nowhere else.
resource "google_container_node_pool" "payments" {
  name       = "payments"
  project    = var.project_id
  location   = var.region
  cluster    = google_container_cluster.shop.name
  node_count = 2

  node_config {
    machine_type    = "n2-standard-4"
    service_account = google_service_account.nodes.email
    oauth_scopes    = ["https://www.googleapis.com/auth/cloud-platform"]

    labels = {
      (local.pool_label) = "payments"
    }

    taint {
      key    = "dedicated"
      value  = "payments"
      effect = "NO_SCHEDULE"
    }

    workload_metadata_config {
      mode = "GKE_METADATA"
    }
  }
}

resource "google_container_node_pool" "batch" {
  name     = "batch"
  project  = var.project_id
  location = var.region
  cluster  = google_container_cluster.shop.name

  autoscaling {
    min_node_count = 0
    max_node_count = 8
  }

  node_config {
    machine_type = "c3-standard-8"
    oauth_scopes = ["https://www.googleapis.com/auth/cloud-platform"]

    labels = {
      (local.pool_label) = "batch"
    }

    taint {
      key    = "workload-class"
      value  = "batch"
      effect = "NO_SCHEDULE"
    }

    workload_metadata_config {
      mode = "GKE_METADATA"
    }
  }
}
