resource "google_container_cluster" "shop" {
  name                     = "shop"
  location                 = "europe-west3"
  remove_default_node_pool = true
  initial_node_count       = 1

  # Removed before anything runs on it.
  node_config {
    workload_metadata_config {
      mode = "GCE_METADATA"
    }
  }
}

resource "google_container_node_pool" "explicit" {
  name    = "explicit"
  cluster = google_container_cluster.shop.name

  node_config {
    workload_metadata_config {
      mode = "GCE_METADATA" # expect: gke-workload-metadata-exposed 14
    }
  }
}

resource "google_container_node_pool" "unspecified" {
  name    = "unspecified"
  cluster = google_container_cluster.shop.id

  node_config {
    workload_metadata_config {
      mode = "MODE_UNSPECIFIED" # expect: gke-workload-metadata-exposed
    }
  }
}

resource "google_container_node_pool" "silent_about_it" {
  name    = "silent-about-it"
  cluster = google_container_cluster.shop.self_link

  node_config { # expect: gke-workload-metadata-exposed 3
    machine_type = "e2-standard-4"
  }
}

# expect: gke-workload-metadata-exposed 1
resource "google_container_node_pool" "bare" {
  name    = "bare"
  cluster = "shop"
}

resource "google_container_node_pool" "guarded" {
  name    = "guarded"
  cluster = google_container_cluster.shop.name

  node_config {
    workload_metadata_config {
      mode = "GKE_METADATA"
    }
  }
}
