resource "google_container_cluster" "main" {
  name                     = "main"
  location                 = "europe-west1"
  remove_default_node_pool = true
  initial_node_count       = 1
}

resource "google_container_node_pool" "render" {
  name    = "render"
  cluster = google_container_cluster.main.id
  node_config {
    labels = {
      dedicated = "render"
      disk      = "ssd"
    }
    taint {
      key    = "dedicated"
      value  = "render"
      effect = "NO_SCHEDULE"
    }
  }
}

resource "google_container_node_pool" "general" {
  name    = "general"
  cluster = google_container_cluster.main.id
  node_config {
    labels = {
      tier = "general"
    }
    taint {
      key    = "draining-soon"
      value  = "true"
      effect = "PREFER_NO_SCHEDULE"
    }
  }
}
