variable "cluster" {
  type = string
}

variable "location" {
  type = string
}

variable "name" {
  type = string
}

variable "machine" {
  type = string
}

variable "account" {
  type = string
}

variable "taints" {
  type = list(object({ key = string, value = string, effect = string }))
}

resource "google_container_node_pool" "this" {
  cluster    = var.cluster
  location   = var.location
  name       = var.name
  node_count = 1

  node_config {
    machine_type    = var.machine
    service_account = var.account
    oauth_scopes    = ["https://www.googleapis.com/auth/cloud-platform"]

    dynamic "taint" {
      for_each = var.taints
      content {
        key    = taint.value.key
        value  = taint.value.value
        effect = taint.value.effect
      }
    }

    workload_metadata_config {
      mode = "GCE_METADATA"
    }
  }

  management {
    auto_repair  = false
    auto_upgrade = true
  }
}
