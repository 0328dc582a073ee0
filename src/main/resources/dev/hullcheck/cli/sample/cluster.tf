variable "region" {
  type    = string
  default = "europe-west1"
}

locals {
  labels = merge({ team = "shop" }, { "env" = "test" })
}

resource "google_container_cluster" "main" {
  name               = "main-${var.region}"
  location           = var.region
  initial_node_count = 1
  resource_labels    = local.labels

  dynamic "master_authorized_networks_config" {
    for_each = var.region == "europe-west1" ? [1] : []
    content {
      cidr_blocks {
        cidr_block = "0.0.0.0/0"
      }
    }
  }
}

resource "google_container_node_pool" "general" {
  name    = "general"
  cluster = google_container_cluster.main.name

  node_config {
    machine_type = "e2-standard-4"
    oauth_scopes = ["https://www.googleapis.com/auth/cloud-platform"]
    taint {
      key    = "dedicated"
      value  = "cart"
      effect = "NO_SCHEDULE"
    }
    workload_metadata_config {
      mode = "GCE_METADATA"
    }
  }
}

resource "google_project_iam_member" "nodes" {
  for_each = toset(["roles/editor", "roles/owner"])
  project  = "example-project"
  role     = each.value
  member   = "serviceAccount:nodes@example-project.iam.gserviceaccount.com"
}

resource "google_compute_firewall" "ssh" {
  name          = "ssh"
  network       = "default"
  source_ranges = ["0.0.0.0/0"]
  allow {
    protocol = "tcp"
    ports    = ["22"]
  }
}
