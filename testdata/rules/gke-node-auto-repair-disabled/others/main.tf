variable "value" {
  type = bool
}

resource "google_container_node_pool" "from_outside" {
  cluster = "shop"
  management {
    auto_repair = var.value
  }
}

# Nothing is said of the provider's version: the newest one.
resource "google_container_node_pool" "unsaid" {
  cluster = "shop"
  management {}
}

resource "google_container_cluster" "pools" {
  name = "pools"
  node_pool {
    name = "a"
    management {
      auto_repair = false # expect: gke-node-auto-repair-disabled "pools"
    }
  }
}

resource "google_container_cluster" "provisioned" {
  name = "provisioned"
  cluster_autoscaling {
    enabled = true
    auto_provisioning_defaults {
      management {
        auto_repair = false # expect: gke-node-auto-repair-disabled "provisioned"
      }
    }
  }
}

resource "google_container_cluster" "autopilot" {
  name             = "autopilot"
  enable_autopilot = true
  cluster_autoscaling {
    auto_provisioning_defaults {
      management {
        auto_repair = false
      }
    }
  }
}
