variable "labels" {
  type = map(string)
}

resource "google_container_node_pool" "from_outside" {
  name    = "from-outside"
  cluster = "shop"
  node_config {
    labels = var.labels
    taint {
      key    = "dedicated"
      value  = "gpu"
      effect = "NO_EXECUTE"
    }
  }
}

# Nobody has to be brought here by hand.
resource "google_container_node_pool" "gpus" {
  name    = "gpus"
  cluster = "shop"
  node_config {
    taint {
      key    = "nvidia.com/gpu"
      value  = "present"
      effect = "NO_SCHEDULE"
    }
  }
}

resource "google_container_node_pool" "rather_not" {
  name    = "rather-not"
  cluster = "shop"
  node_config {
    taint {
      key    = "spare"
      value  = "true"
      effect = "PREFER_NO_SCHEDULE"
    }
  }
}

resource "google_container_node_pool" "plain" {
  name    = "plain"
  cluster = "shop"
  node_config {
    labels = {}
  }
}

resource "google_container_node_pool" "empty" {
  name    = "empty"
  cluster = "shop"
  node_config {
    labels = {}
    taint { # expect: node-pool-taint-without-label 5 "empty"
      key    = "dedicated"
      value  = "gpu"
      effect = "NO_EXECUTE"
    }
  }
}
