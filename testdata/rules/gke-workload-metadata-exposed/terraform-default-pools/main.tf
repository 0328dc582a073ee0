resource "google_container_cluster" "one_pool" {
  name               = "one-pool"
  location           = "europe-west3"
  initial_node_count = 3

  node_config {
    workload_metadata_config {
      mode = "GCE_METADATA" # expect: gke-workload-metadata-exposed
    }
  }
}

# expect: gke-workload-metadata-exposed 1
resource "google_container_cluster" "nothing_said" {
  name               = "nothing-said"
  location           = "europe-west3"
  initial_node_count = 3
}

resource "google_container_cluster" "inline_pools" {
  name     = "inline-pools"
  location = "europe-west3"

  node_pool {
    name = "open"
    node_config {
      workload_metadata_config {
        mode = "MODE_UNSPECIFIED" # expect: gke-workload-metadata-exposed 16 "open"
      }
    }
  }

  node_pool {
    name = "closed"
    node_config {
      workload_metadata_config {
        mode = "GKE_METADATA"
      }
    }
  }
}

resource "google_container_cluster" "with_pool" {
  name               = "with-pool"
  location           = "europe-west3"
  initial_node_count = 3

  workload_identity_config {
    workload_pool = "acme-prod.svc.id.goog"
  }
}

resource "google_container_cluster" "autopilot" {
  name             = "autopilot"
  location         = "europe-west3"
  enable_autopilot = true
}
