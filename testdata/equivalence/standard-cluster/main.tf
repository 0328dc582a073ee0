resource "google_container_cluster" "shop" {
  name     = "shop"
  location = "europe-west4"
  project  = "shop-production"
  network  = "shop-network"

  min_master_version    = "1.31"
  enable_legacy_abac    = false
  enable_shielded_nodes = true
  datapath_provider     = "ADVANCED_DATAPATH"

  resource_labels = {
    team = "shop"
  }

  release_channel {
    channel = "REGULAR"
  }

  workload_identity_config {
    workload_pool = "shop-production.svc.id.goog"
  }

  master_authorized_networks_config {
    cidr_blocks {
      cidr_block = "10.0.0.0/8"
    }
    cidr_blocks {
      cidr_block = "192.168.4.0/24"
    }
    gcp_public_cidrs_access_enabled = false
  }

  private_cluster_config {
    enable_private_nodes    = true
    enable_private_endpoint = false
    master_ipv4_cidr_block  = "172.16.0.0/28"
  }

  control_plane_endpoints_config {
    dns_endpoint_config {
      allow_external_traffic = true
    }
    ip_endpoints_config {
      enabled = false
    }
  }

  database_encryption {
    state    = "ENCRYPTED"
    key_name = "projects/shop-production/locations/europe-west4/keyRings/gke/cryptoKeys/secrets"
  }

  binary_authorization {
    evaluation_mode = "PROJECT_SINGLETON_POLICY_ENFORCE"
  }

  security_posture_config {
    mode               = "BASIC"
    vulnerability_mode = "VULNERABILITY_BASIC"
  }

  logging_config {
    enable_components = ["SYSTEM_COMPONENTS", "WORKLOADS", "APISERVER"]
  }

  addons_config {
    network_policy_config {
      disabled = false
    }
    http_load_balancing {
      disabled = false
    }
    horizontal_pod_autoscaling {
      disabled = true
    }
  }

  cluster_autoscaling {
    enabled = true
    auto_provisioning_defaults {
      service_account = "nodes@shop-production.iam.gserviceaccount.com"
      oauth_scopes    = ["https://www.googleapis.com/auth/cloud-platform"]
      management {
        auto_upgrade = true
      }
    }
  }

  node_config {
    service_account = "nodes@shop-production.iam.gserviceaccount.com"
    oauth_scopes    = ["https://www.googleapis.com/auth/logging.write"]
    tags            = ["shop-node"]
    machine_type    = "e2-standard-4"
    metadata = {
      disable-legacy-endpoints = "true"
    }
    labels = {
      tier = "shop"
    }
    taint {
      key    = "dedicated"
      value  = "shop"
      effect = "NO_SCHEDULE"
    }
    shielded_instance_config {
      enable_secure_boot = true
    }
    workload_metadata_config {
      mode = "GKE_METADATA"
    }
  }
}
