resource "google_container_aws_cluster" "shop" {
  name       = "shop"
  project    = "shop-production"
  location   = "europe-west1"
  aws_region = "eu-west-1"

  fleet {
    project = "shop-production"
  }

  control_plane {
    version = "1.29.3-gke.100"
  }
}

resource "google_container_aws_node_pool" "batch" {
  name     = "batch"
  cluster  = "shop"
  project  = "shop-production"
  location = "europe-west1"

  config {
    labels = { team = "batch" }
    taints {
      key    = "team"
      value  = "batch"
      effect = "NO_SCHEDULE"
    }
  }
}
