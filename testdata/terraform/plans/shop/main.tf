terraform {
  required_providers {
    google     = { source = "hashicorp/google", version = "~> 6.10" }
    kubernetes = { source = "hashicorp/kubernetes" }
  }
}

provider "google" {
  project = var.project
}

data "google_project" "this" {}

resource "google_container_cluster" "main" {
  name                     = "shop"
  location                 = var.region
  remove_default_node_pool = true
  initial_node_count       = 1
  enable_legacy_abac       = true
  resource_labels          = { team = "shop" }

  private_cluster_config {
    enable_private_nodes    = true
    enable_private_endpoint = false
    master_ipv4_cidr_block  = "172.16.0.0/28"
  }

  master_authorized_networks_config {
    dynamic "cidr_blocks" {
      for_each = var.networks
      content {
        display_name = cidr_blocks.key
        cidr_block   = cidr_blocks.value
      }
    }
  }

  workload_identity_config {
    workload_pool = "${data.google_project.this.project_id}.svc.id.goog"
  }

  network_policy {
    enabled = true
  }

  node_config {
    machine_type = "e2-small"
  }
}

module "pools" {
  source   = "./modules/pool"
  for_each = var.pools

  cluster  = google_container_cluster.main.name
  location = var.region
  name     = each.key
  machine  = each.value.machine
  taints   = each.value.taints
  account  = google_service_account.nodes.email
}

resource "google_service_account" "nodes" {
  account_id   = "shop-nodes"
  display_name = "Nodes of the shop"
}

resource "google_project_iam_member" "nodes" {
  for_each = toset(["roles/logging.logWriter", "roles/editor"])
  project  = var.project
  role     = each.value
  member   = "serviceAccount:${google_service_account.nodes.email}"
}

resource "google_project_iam_binding" "owners" {
  count   = var.owners == null ? 0 : 1
  project = var.project
  role    = "roles/owner"
  members = var.owners

  condition {
    title      = "until summer"
    expression = "request.time < timestamp(\"2027-06-01T00:00:00Z\")"
  }
}

resource "google_compute_firewall" "ssh" {
  name          = "shop-ssh"
  network       = "shop"
  source_ranges = var.open ? ["0.0.0.0/0"] : ["10.0.0.0/8"]

  allow {
    protocol = "tcp"
    ports    = ["22"]
  }
}

resource "google_storage_bucket" "assets" {
  name     = "shop-assets"
  location = "EU"

  versioning {
    enabled = true
  }
}

resource "google_sql_database_instance" "orders" {
  name                = "orders"
  database_version    = "POSTGRES_15"
  deletion_protection = false
  root_password       = var.password

  settings {
    tier = "db-f1-micro"

    ip_configuration {
      ipv4_enabled = true
      ssl_mode     = "ALLOW_UNENCRYPTED_AND_ENCRYPTED"

      authorized_networks {
        value = "0.0.0.0/0"
      }
    }
  }
}

resource "google_compute_instance" "bastion" {
  name         = "bastion"
  machine_type = "e2-micro"
  zone         = "${var.region}-a"

  metadata_startup_script = <<-EOT
    #!/bin/bash
    gcloud container clusters create extra --enable-legacy-authorization
  EOT

  boot_disk {
    initialize_params {
      image = "debian-cloud/debian-12"
    }
  }

  network_interface {
    network = "shop"
    access_config {}
  }
}

resource "kubernetes_deployment_v1" "web" {
  metadata {
    name   = "web"
    labels = { app = "web" }
  }

  spec {
    replicas = 2

    selector {
      match_labels = { app = "web" }
    }

    template {
      metadata {
        labels = { app = "web" }
      }

      spec {
        host_network = true

        container {
          name  = "web"
          image = "example.com/web:latest"

          security_context {
            privileged = true
            capabilities {
              add = ["SYS_ADMIN"]
            }
          }
        }

        toleration {
          key      = "dedicated"
          operator = "Equal"
          value    = "shop"
          effect   = "NoSchedule"
        }
      }
    }
  }
}

resource "kubernetes_cluster_role_binding_v1" "admins" {
  metadata {
    name = "admins"
  }

  role_ref {
    api_group = "rbac.authorization.k8s.io"
    kind      = "ClusterRole"
    name      = "cluster-admin"
  }

  subject {
    kind      = "Group"
    name      = "system:authenticated"
    api_group = "rbac.authorization.k8s.io"
  }
}
