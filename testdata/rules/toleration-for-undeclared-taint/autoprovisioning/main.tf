resource "google_container_cluster" "main" {
  name     = "main"
  location = "europe-west1"
  cluster_autoscaling {
    enabled = true
  }
}

resource "google_container_node_pool" "other" {
  name    = "other"
  cluster = google_container_cluster.main.id
  node_config {
    taint {
      key    = "other"
      value  = "yes"
      effect = "NO_SCHEDULE"
    }
  }
}
