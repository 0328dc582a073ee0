variable "node_account" {
  type = string
}

variable "default_account" {
  type    = string
  default = "default"
}

variable "set_account" {
  type    = string
  default = ""
}

variable "null_account" {
  type    = string
  default = null
}

variable "autopilot" {
  type    = bool
  default = true
}

variable "remove_default" {
  type = bool
}

variable "configs" {
  type = any
}

resource "google_service_account" "nodes" {
  for_each   = toset(["web", "batch"])
  account_id = "nodes-${each.key}"
}

resource "google_container_node_pool" "from_outside" {
  name    = "from-outside"
  cluster = "elsewhere"
  node_config {
    service_account = var.node_account
  }
}

resource "google_container_node_pool" "by_default" {
  name    = "by-default"
  cluster = "elsewhere"
  node_config {
    service_account = var.default_account # expect: gke-node-default-service-account 23
  }
}

resource "google_container_node_pool" "set_by_tfvars" {
  name    = "set-by-tfvars"
  cluster = "elsewhere"
  node_config {
    service_account = var.set_account
  }
}

# Null is as good as nothing.
resource "google_container_node_pool" "null_by_default" {
  name    = "null-by-default"
  cluster = "elsewhere"
  node_config { # expect: gke-node-default-service-account 3
    service_account = var.null_account
  }
}

resource "google_container_node_pool" "each" {
  for_each = google_service_account.nodes
  name     = each.key
  cluster  = "elsewhere"
  node_config {
    service_account = each.value.email
  }
}

resource "google_container_node_pool" "dynamic_unknown" {
  name    = "dynamic-unknown"
  cluster = "elsewhere"
  dynamic "node_config" {
    for_each = var.configs
    content {
      service_account = node_config.value.account
    }
  }
}

# expect: gke-node-default-service-account
resource "google_container_cluster" "autopilot_by_default" {
  name             = "autopilot-by-default"
  location         = "europe-west3"
  enable_autopilot = var.autopilot
}

# Whether the default pool stays is not known.
resource "google_container_cluster" "perhaps_removed" {
  name                     = "perhaps-removed"
  location                 = "europe-west3"
  initial_node_count       = 1
  remove_default_node_pool = var.remove_default
}

module "network_account" {
  source = "./accounts"
}

resource "google_container_node_pool" "of_a_module" {
  name    = "of-a-module"
  cluster = "elsewhere"
  node_config {
    service_account = module.network_account.email
  }
}
