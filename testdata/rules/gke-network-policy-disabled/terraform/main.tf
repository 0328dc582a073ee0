variable "datapath" {
  type = string
}

variable "policies" {
  type = list(any)
}

resource "google_container_cluster" "calico" {
  name = "calico"
  network_policy {
    enabled  = true
    provider = "CALICO"
  }
}

resource "google_container_cluster" "with_addon" {
  name = "with-addon"
  network_policy {
    enabled = true
  }
  addons_config {
    network_policy_config {
      disabled = false
    }
  }
}

resource "google_container_cluster" "without_addon" {
  name = "without-addon"
  network_policy {
    enabled = true
  }
  addons_config {
    network_policy_config {
      disabled = true # expect: gke-network-policy-disabled 18
    }
  }
}

resource "google_container_cluster" "addon_alone" { # expect: gke-network-policy-disabled
  name = "addon-alone"
  addons_config {
    network_policy_config {
      disabled = false
    }
  }
}

resource "google_container_cluster" "legacy" {
  name              = "legacy"
  datapath_provider = "LEGACY_DATAPATH" # expect: gke-network-policy-disabled 23
}

resource "google_container_cluster" "from_outside" {
  name              = "from-outside"
  datapath_provider = var.datapath
}

resource "google_container_cluster" "dynamic" {
  name = "dynamic"
  dynamic "network_policy" {
    for_each = var.policies
    content {
      enabled = network_policy.value.enabled
    }
  }
}

resource "google_container_cluster" "autopilot" {
  name             = "autopilot"
  enable_autopilot = true
}
