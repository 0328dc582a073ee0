variable "metadata_mode" {
  type    = string
  default = "GCE_METADATA"
}

variable "safe_mode" {
  type    = string
  default = "GCE_METADATA"
}

variable "given_mode" {
  type = string
}

variable "workload_pool" {
  type = string
}

variable "autopilot" {
  type = bool
}

variable "mode_blocks" {
  type = list(string)
}

locals {
  pools = {
    web   = { mode = "GKE_METADATA" }
    batch = { mode = "GCE_METADATA" }
  }
}

resource "google_container_node_pool" "by_default" {
  name    = "by-default"
  cluster = "elsewhere"
  node_config {
    workload_metadata_config {
      mode = var.metadata_mode # expect: gke-workload-metadata-exposed 14
    }
  }
}

# terraform.tfvars sets it.
resource "google_container_node_pool" "set" {
  name    = "set"
  cluster = "elsewhere"
  node_config {
    workload_metadata_config {
      mode = var.safe_mode
    }
  }
}

resource "google_container_node_pool" "from_outside" {
  name    = "from-outside"
  cluster = "elsewhere"
  node_config {
    workload_metadata_config {
      mode = var.given_mode
    }
  }
}

# No cluster called elsewhere is here: whether it has a workload pool is not known.
resource "google_container_node_pool" "unset_under_unknown" {
  name    = "unset-under-unknown"
  cluster = "elsewhere"
}

resource "google_container_cluster" "pool_from_outside" {
  name               = "pool-from-outside"
  location           = "europe-west1"
  initial_node_count = 1
  workload_identity_config {
    workload_pool = var.workload_pool
  }
}

resource "google_container_cluster" "perhaps_autopilot" {
  name             = "perhaps-autopilot"
  location         = "europe-west1"
  enable_autopilot = var.autopilot
}

resource "google_container_node_pool" "each" {
  for_each = local.pools
  name     = each.key
  cluster  = "elsewhere"
  node_config {
    workload_metadata_config {
      mode = each.value.mode # expect: gke-workload-metadata-exposed 14 "batch"
    }
  }
}

resource "google_container_cluster" "plain" {
  name                     = "plain"
  location                 = "europe-west1"
  remove_default_node_pool = true
  initial_node_count       = 1
}

# Whether the block is there is not known.
resource "google_container_node_pool" "dynamic_unknown" {
  name    = "dynamic-unknown"
  cluster = google_container_cluster.plain.name
  node_config {
    dynamic "workload_metadata_config" {
      for_each = var.mode_blocks
      content {
        mode = workload_metadata_config.value
      }
    }
  }
}

resource "google_container_node_pool" "dynamic_known" {
  name    = "dynamic-known"
  cluster = google_container_cluster.plain.name
  node_config {
    dynamic "workload_metadata_config" {
      for_each = ["GCE_METADATA"]
      content {
        mode = workload_metadata_config.value # expect: gke-workload-metadata-exposed
      }
    }
  }
}

resource "google_container_node_pool" "dynamic_empty" {
  name    = "dynamic-empty"
  cluster = google_container_cluster.plain.name
  node_config {
    dynamic "workload_metadata_config" { # expect: gke-workload-metadata-exposed 13
      for_each = []
      content {
        mode = "GKE_METADATA"
      }
    }
  }
}

resource "google_container_node_pool" "never" {
  count   = 0
  name    = "never"
  cluster = google_container_cluster.plain.name
}
