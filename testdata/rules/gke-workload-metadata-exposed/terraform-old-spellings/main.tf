terraform {
  required_providers {
    google = {
      source  = "hashicorp/google"
      version = "~> 3.90"
    }
  }
}

resource "google_container_cluster" "old" {
  name               = "old"
  location           = "us-central1"
  initial_node_count = 1

  node_config {
    workload_metadata_config {
      node_metadata = "EXPOSE" # expect: gke-workload-metadata-exposed 23
    }
  }
}

resource "google_container_cluster" "old_unspecified" {
  name               = "old-unspecified"
  location           = "us-central1"
  initial_node_count = 1

  node_config {
    workload_metadata_config {
      node_metadata = "UNSPECIFIED" # expect: gke-workload-metadata-exposed
    }
  }
}

resource "google_container_cluster" "concealed" {
  name               = "concealed"
  location           = "us-central1"
  initial_node_count = 1

  node_config {
    workload_metadata_config {
      node_metadata = "SECURE"
    }
  }
}

resource "google_container_cluster" "served" {
  name               = "served"
  location           = "us-central1"
  initial_node_count = 1

  node_config {
    workload_metadata_config {
      node_metadata = "GKE_METADATA_SERVER"
    }
  }
}

# identity_namespace is what workload_pool was called before 4.0.
resource "google_container_cluster" "namespaced" {
  name     = "namespaced"
  location = "us-central1"

  workload_identity_config {
    identity_namespace = "acme-dev.svc.id.goog"
  }
}

resource "google_container_node_pool" "under_namespaced" {
  name     = "main"
  location = "us-central1"
  cluster  = google_container_cluster.namespaced.name
}
