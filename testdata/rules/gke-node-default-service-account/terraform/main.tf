resource "google_service_account" "nodes" {
  account_id = "shop-nodes"
}

data "google_compute_default_service_account" "default" {}

data "google_app_engine_default_service_account" "default" {}

data "google_service_account" "nodes" {
  account_id = "shared-nodes"
}

resource "google_container_cluster" "shop" {
  name                     = "shop"
  location                 = "europe-west3"
  remove_default_node_pool = true
  initial_node_count       = 1

  node_config {
    machine_type = "e2-medium"
  }
}

# expect: gke-node-default-service-account 1 "bare"
resource "google_container_node_pool" "bare" {
  name    = "bare"
  cluster = google_container_cluster.shop.name
}

resource "google_container_node_pool" "unset" {
  name    = "unset"
  cluster = google_container_cluster.shop.name
  node_config { # expect: gke-node-default-service-account 3 "unset"
    machine_type = "e2-standard-4"
  }
}

resource "google_container_node_pool" "empty" {
  name    = "empty"
  cluster = google_container_cluster.shop.name
  node_config {
    service_account = "" # expect: gke-node-default-service-account 23
  }
}

resource "google_container_node_pool" "default" {
  name    = "default"
  cluster = google_container_cluster.shop.name
  node_config {
    service_account = "default" # expect: gke-node-default-service-account
  }
}

resource "google_container_node_pool" "by_email" {
  name    = "by-email"
  cluster = google_container_cluster.shop.name
  node_config {
    service_account = "123456789012-compute@developer.gserviceaccount.com" # expect: gke-node-default-service-account
  }
}

resource "google_container_node_pool" "by_data" {
  name    = "by-data"
  cluster = google_container_cluster.shop.name
  node_config {
    service_account = data.google_compute_default_service_account.default.email # expect: gke-node-default-service-account 23
  }
}

resource "google_container_node_pool" "app_engine" {
  name    = "app-engine"
  cluster = google_container_cluster.shop.name
  node_config {
    service_account = data.google_app_engine_default_service_account.default.email # expect: gke-node-default-service-account
  }
}

resource "google_container_node_pool" "dedicated" {
  name    = "dedicated"
  cluster = google_container_cluster.shop.name
  node_config {
    service_account = google_service_account.nodes.email
  }
}

resource "google_container_node_pool" "looked_up" {
  name    = "looked-up"
  cluster = google_container_cluster.shop.name
  node_config {
    service_account = data.google_service_account.nodes.email
  }
}

resource "google_container_node_pool" "literal" {
  name    = "literal"
  cluster = google_container_cluster.shop.name
  node_config {
    service_account = "default-compute@acme-prod.iam.gserviceaccount.com"
  }
}
