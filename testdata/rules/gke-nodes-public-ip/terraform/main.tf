variable "private" {
  type = bool
}

variable "configs" {
  type = list(any)
}

resource "google_container_cluster" "endpoint_only" {
  name = "endpoint-only"
  private_cluster_config { # expect: gke-nodes-public-ip 3
    master_ipv4_cidr_block = "172.16.0.0/28"
  }
}

resource "google_container_cluster" "autopilot" { # expect: gke-nodes-public-ip
  name             = "autopilot"
  enable_autopilot = true
}

# What it says of its network is nothing about its nodes.
resource "google_container_cluster" "network" { # expect: gke-nodes-public-ip
  name                       = "network"
  enable_autopilot           = true
  enable_fqdn_network_policy = true
}

resource "google_container_cluster" "from_outside" {
  name = "from-outside"
  private_cluster_config {
    enable_private_nodes = var.private
  }
}

resource "google_container_cluster" "dynamic" {
  name = "dynamic"
  dynamic "private_cluster_config" {
    for_each = var.configs
    content {
      enable_private_nodes = private_cluster_config.value.nodes
    }
  }
}

# Its pools are private.
resource "google_container_cluster" "by_pool" {
  name                     = "by-pool"
  remove_default_node_pool = true
}

resource "google_container_node_pool" "of_by_pool" {
  name    = "main"
  cluster = google_container_cluster.by_pool.name
  network_config {
    enable_private_nodes = true
  }
}

# It is private, and one of its pools is not.
resource "google_container_cluster" "private" {
  name = "private"
  private_cluster_config {
    enable_private_nodes = true
  }
}

resource "google_container_node_pool" "public" {
  name    = "public"
  cluster = google_container_cluster.private.name
  network_config {
    enable_private_nodes = false # expect: gke-nodes-public-ip 28 "public"
  }
}

resource "google_container_node_pool" "like_the_cluster" {
  name    = "like-the-cluster"
  cluster = google_container_cluster.private.name
}
