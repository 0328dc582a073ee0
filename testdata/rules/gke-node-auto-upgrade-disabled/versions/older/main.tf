terraform {
  required_providers {
    google = "~> 4.0"
  }
}

resource "google_container_node_pool" "empty" {
  cluster = "shop"
  management { # expect: gke-node-auto-upgrade-disabled
    auto_repair = true
  }
}

# Without a block nothing is sent, and the API has its own default.
resource "google_container_node_pool" "none" {
  cluster = "shop"
}

resource "google_container_cluster" "pools" {
  name = "pools"
  node_pool {
    management { # expect: gke-node-auto-upgrade-disabled
    }
  }
}
