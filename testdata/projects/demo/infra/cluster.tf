resource "google_container_cluster" "shop" {
  name     = "shop"
  project  = var.project_id
  location = var.region

  remove_default_node_pool = true
  initial_node_count       = 1
  deletion_protection      = true

  network           = google_compute_network.shop.id
  subnetwork        = google_compute_subnetwork.nodes.id
  datapath_provider = "ADVANCED_DATAPATH"

  release_channel {
    channel = "REGULAR"
  }

  workload_identity_config {
    workload_pool = "${var.project_id}.svc.id.goog"
  }

  private_cluster_config {
    enable_private_nodes   = true
    master_ipv4_cidr_block = "172.16.0.0/28"
  }

  master_authorized_networks_config {
    cidr_blocks {
      cidr_block   = var.office_range
      display_name = "office"
    }
  }

  node_pool_defaults {
    node_config_defaults {
      insecure_kubelet_readonly_port_enabled = "FALSE"
    }
  }
}

resource "google_compute_network" "shop" {
  name                    = "shop"
  project                 = var.project_id
  auto_create_subnetworks = false
}

resource "google_compute_subnetwork" "nodes" {
  name                     = "shop-nodes"
  project                  = var.project_id
  region                   = var.region
  network                  = google_compute_network.shop.id
  ip_cidr_range            = "10.20.0.0/20"
  private_ip_google_access = true
}
