variable "network" { type = string }

resource "google_service_account" "nodes" {
  account_id = "shop-nodes" # expect: gke-node-sa-missing-minimal-role
}

resource "google_project_iam_member" "nodes" {
  project = "acme"
  role    = "roles/logging.logWriter"
  member  = google_service_account.nodes.member
}

module "network" {
  source  = "terraform-google-modules/network/google"
  version = "~> 9.0"
  name    = var.network
  region  = "europe-west1"
}

module "address" {
  source  = "terraform-google-modules/address/google"
  version = "~> 4.0"
  subnet  = module.network.subnet
}

resource "google_container_node_pool" "general" {
  cluster = "shop"
  node_config { service_account = google_service_account.nodes.email }
}
