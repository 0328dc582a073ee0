resource "google_container_node_pool" "batch" {
  name               = "batch"
  cluster            = "shop"
  location           = "europe-west4"
  project            = "shop-production"
  version            = "1.31"
  initial_node_count = 2

  management {
    auto_upgrade = true
    auto_repair  = false
  }

  autoscaling {
    min_node_count = 1
    max_node_count = 5
  }

  network_config {
    enable_private_nodes = true
  }

  node_config {
    service_account   = "nodes@shop-production.iam.gserviceaccount.com"
    oauth_scopes      = ["cloud-platform", "https://www.googleapis.com/auth/devstorage.read_only"]
    image_type        = "COS_CONTAINERD"
    boot_disk_kms_key = "projects/shop-production/locations/europe-west4/keyRings/gke/cryptoKeys/disks"
    labels = {
      tier = "batch"
    }
    resource_labels = {
      team = "shop"
    }
    taint {
      key    = "dedicated"
      value  = "batch"
      effect = "NO_EXECUTE"
    }
    taint {
      key    = "spare"
      value  = "true"
      effect = "PREFER_NO_SCHEDULE"
    }
    sandbox_config {
      sandbox_type = "gvisor"
    }
    confidential_nodes {
      enabled = true
    }
    advanced_machine_features {
      enable_nested_virtualization = false
    }
    shielded_instance_config {
      enable_secure_boot          = true
      enable_integrity_monitoring = true
    }
    workload_metadata_config {
      mode = "GKE_METADATA"
    }
  }
}
