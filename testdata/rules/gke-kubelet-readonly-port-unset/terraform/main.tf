variable "port" {
  type = string
}

variable "version" {
  type = string
}

resource "google_container_cluster" "bare" { # expect: gke-kubelet-readonly-port-unset 1 "bare"
  name                     = "bare"
  remove_default_node_pool = true
}

resource "google_container_cluster" "autopilot" { # expect: gke-kubelet-readonly-port-unset
  name             = "autopilot"
  enable_autopilot = true
}

resource "google_container_cluster" "autopilot_says" {
  name             = "autopilot-says"
  enable_autopilot = true
  node_pool_auto_config {
    node_kubelet_config {
      insecure_kubelet_readonly_port_enabled = "FALSE"
    }
  }
}

# New clusters of these versions have the port closed.
resource "google_container_cluster" "new" {
  name               = "new"
  min_master_version = "1.32.1-gke.1"
}

# These cannot close it; another rule says so.
resource "google_container_cluster" "old" {
  name               = "old"
  min_master_version = "1.26.4-gke.499"
}

resource "google_container_cluster" "from_outside" {
  name               = "from-outside"
  min_master_version = var.version
}

resource "google_container_cluster" "set_outside" {
  name = "set-outside"
  node_pool_defaults {
    node_config_defaults {
      insecure_kubelet_readonly_port_enabled = var.port
    }
  }
}

resource "google_container_cluster" "own_pool" {
  name = "own-pool"
  node_config {
    kubelet_config {
      insecure_kubelet_readonly_port_enabled = "FALSE"
    }
  }
}

resource "google_container_cluster" "by_pool" {
  name                     = "by-pool"
  remove_default_node_pool = true
}

resource "google_container_node_pool" "of_by_pool" {
  name    = "main"
  cluster = google_container_cluster.by_pool.id
  node_config {
    kubelet_config {
      insecure_kubelet_readonly_port_enabled = "FALSE"
    }
  }
}
