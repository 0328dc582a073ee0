variable "project" {
  type = string
}

variable "roles" {
  type    = list(string)
  default = ["roles/logging.logWriter", "roles/pubsub.subscriber"]
}

variable "more_roles" {
  type = list(string)
}

variable "node_account" {
  type = string
}

variable "other_account" {
  type = string
}

variable "role" {
  type = string
}

locals {
  node_member = "serviceAccount:${google_service_account.nodes.email}"
}

resource "google_service_account" "nodes" {
  project    = var.project
  account_id = "nodes"
}

resource "google_container_node_pool" "main" {
  name    = "main"
  cluster = "shop"
  node_config {
    service_account = google_service_account.nodes.email
  }
}

resource "google_container_node_pool" "from_outside" {
  name    = "from-outside"
  cluster = "shop"
  node_config {
    service_account = var.node_account
  }
}

resource "google_project_iam_member" "listed" {
  for_each = toset(var.roles)
  project  = var.project
  role     = each.value # expect: gke-node-sa-excess-role 14 "roles/pubsub.subscriber"
  member   = local.node_member
}

resource "google_project_iam_member" "counted" {
  count   = length(var.roles)
  project = var.project
  role    = var.roles[count.index] # expect: gke-node-sa-excess-role "roles/pubsub.subscriber"
  member  = local.node_member
}

# What these grant, and to whom, is not known.
resource "google_project_iam_member" "more" {
  for_each = toset(var.more_roles)
  project  = var.project
  role     = each.value
  member   = local.node_member
}

resource "google_project_iam_member" "unknown_role" {
  project = var.project
  role    = var.role
  member  = local.node_member
}

resource "google_project_iam_member" "unknown_member" {
  project = var.project
  role    = "roles/storage.admin"
  member  = "serviceAccount:${var.other_account}"
}

# One variable is one account.
resource "google_project_iam_member" "same_variable" {
  project = var.project
  role    = "roles/spanner.databaseUser" # expect: gke-node-sa-excess-role
  member  = "serviceAccount:${var.node_account}"
}

resource "google_project_iam_member" "by_email" {
  project = var.project
  role    = "roles/bigquery.dataEditor" # expect: gke-node-sa-excess-role
  member  = "serviceAccount:nodes@${var.project}.iam.gserviceaccount.com"
}

resource "google_project_iam_member" "other_id" {
  project = var.project
  role    = "roles/bigquery.dataEditor"
  member  = "serviceAccount:loader@${var.project}.iam.gserviceaccount.com"
}
