variable "port" {
  type    = string
  default = "TRUE"
}

variable "given_port" {
  type = string
}

variable "safe_port" {
  type    = string
  default = "TRUE"
}

resource "google_container_cluster" "defaults" {
  name               = "defaults"
  location           = "europe-west3"
  initial_node_count = 1
  node_pool_defaults {
    node_config_defaults {
      insecure_kubelet_readonly_port_enabled = "TRUE" # expect: gke-kubelet-readonly-port-enabled 48 "defaults"
    }
  }
}

resource "google_container_cluster" "auto" {
  name             = "auto"
  location         = "europe-west3"
  enable_autopilot = true
  node_pool_auto_config {
    node_kubelet_config {
      insecure_kubelet_readonly_port_enabled = "TRUE" # expect: gke-kubelet-readonly-port-enabled "auto"
    }
  }
}

resource "google_container_cluster" "default_pool" {
  name               = "default-pool"
  location           = "europe-west3"
  initial_node_count = 1
  node_config {
    kubelet_config {
      cpu_manager_policy                     = "static"
      insecure_kubelet_readonly_port_enabled = true # expect: gke-kubelet-readonly-port-enabled 48
    }
  }
}

resource "google_container_cluster" "inline" {
  name     = "inline"
  location = "europe-west3"
  node_pool {
    name = "first"
    node_config {
      kubelet_config {
        insecure_kubelet_readonly_port_enabled = "true" # expect: gke-kubelet-readonly-port-enabled "first"
      }
    }
  }
  node_pool {
    name = "second"
    node_config {
      kubelet_config {
        insecure_kubelet_readonly_port_enabled = "FALSE"
      }
    }
  }
}

resource "google_container_node_pool" "open" {
  name    = "open"
  cluster = google_container_cluster.defaults.name
  node_config {
    kubelet_config {
      insecure_kubelet_readonly_port_enabled = "True" # expect: gke-kubelet-readonly-port-enabled
    }
  }
}

resource "google_container_node_pool" "by_default" {
  name    = "by-default"
  cluster = google_container_cluster.defaults.name
  node_config {
    kubelet_config {
      insecure_kubelet_readonly_port_enabled = var.port # expect: gke-kubelet-readonly-port-enabled 48
    }
  }
}

resource "google_container_node_pool" "counted" {
  count   = 2
  name    = "counted-${count.index}"
  cluster = google_container_cluster.defaults.name
  node_config {
    kubelet_config {
      insecure_kubelet_readonly_port_enabled = count.index == 0 ? "TRUE" : "FALSE" # expect: gke-kubelet-readonly-port-enabled "counted-0"
    }
  }
}

resource "google_container_node_pool" "shut" {
  name    = "shut"
  cluster = google_container_cluster.defaults.name
  node_config {
    kubelet_config {
      insecure_kubelet_readonly_port_enabled = "FALSE"
    }
  }
}

resource "google_container_node_pool" "set_by_tfvars" {
  name    = "set-by-tfvars"
  cluster = google_container_cluster.defaults.name
  node_config {
    kubelet_config {
      insecure_kubelet_readonly_port_enabled = var.safe_port
    }
  }
}

resource "google_container_node_pool" "from_outside" {
  name    = "from-outside"
  cluster = google_container_cluster.defaults.name
  node_config {
    kubelet_config {
      insecure_kubelet_readonly_port_enabled = var.given_port
    }
  }
}

resource "google_container_node_pool" "unset" {
  name    = "unset"
  cluster = google_container_cluster.defaults.name
}
