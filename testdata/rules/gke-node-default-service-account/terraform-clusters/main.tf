resource "google_service_account" "nodes" {
  account_id = "shop-nodes"
}

# expect: gke-node-default-service-account 1 "default-pool-kept"
resource "google_container_cluster" "default_pool_kept" {
  name               = "default-pool-kept"
  location           = "europe-west3"
  initial_node_count = 2
}

# expect: gke-node-default-service-account 1 "autopilot"
resource "google_container_cluster" "autopilot" {
  name             = "autopilot"
  location         = "europe-west3"
  enable_autopilot = true
}

resource "google_container_cluster" "autopilot_with_account" {
  name             = "autopilot-with-account"
  location         = "europe-west3"
  enable_autopilot = true
  cluster_autoscaling {
    auto_provisioning_defaults {
      service_account = google_service_account.nodes.email
    }
  }
}

resource "google_container_cluster" "provisioning" {
  name                     = "provisioning"
  location                 = "europe-west3"
  remove_default_node_pool = true
  initial_node_count       = 1
  cluster_autoscaling {
    enabled = true
    auto_provisioning_defaults { # expect: gke-node-default-service-account 5 "provisioning"
      disk_size = 50
    }
  }
}

resource "google_container_cluster" "provisioning_without_defaults" {
  name                     = "provisioning-without-defaults"
  location                 = "europe-west3"
  remove_default_node_pool = true
  initial_node_count       = 1
  cluster_autoscaling { # expect: gke-node-default-service-account 3
    enabled = true
  }
}

resource "google_container_cluster" "provisioning_with_account" {
  name                     = "provisioning-with-account"
  location                 = "europe-west3"
  remove_default_node_pool = true
  initial_node_count       = 1
  cluster_autoscaling {
    enabled = true
    auto_provisioning_defaults {
      service_account = google_service_account.nodes.email
    }
  }
}

# The account of the default pool is not that of the pools that are made later.
resource "google_container_cluster" "account_of_the_default_pool" {
  name               = "account-of-the-default-pool"
  location           = "europe-west3"
  initial_node_count = 1
  node_config {
    service_account = google_service_account.nodes.email
  }
  cluster_autoscaling { # expect: gke-node-default-service-account 3
    enabled = true
  }
}

resource "google_container_cluster" "provisioning_off" {
  name                     = "provisioning-off"
  location                 = "europe-west3"
  remove_default_node_pool = true
  initial_node_count       = 1
  cluster_autoscaling {
    enabled = false
  }
}

resource "google_container_cluster" "inline_pools" {
  name     = "inline-pools"
  location = "europe-west3"
  node_pool {
    name = "loose"
    node_config { # expect: gke-node-default-service-account 5 "loose"
      machine_type = "e2-medium"
    }
  }
  node_pool {
    name = "own"
    node_config {
      service_account = google_service_account.nodes.email
    }
  }
}
