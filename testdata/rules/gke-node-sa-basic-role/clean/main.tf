variable "node_account" {
  type = string
}

variable "role" {
  type = string
}

resource "google_service_account" "nodes" {
  account_id = "shop-nodes"
}

resource "google_service_account" "deploy" {
  account_id = "deploy"
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

resource "google_project_iam_member" "deploy" {
  project = "acme-prod"
  role    = "roles/editor"
  member  = google_service_account.deploy.member
}

resource "google_project_iam_member" "unknown" {
  project = "acme-prod"
  role    = var.role
  member  = google_service_account.nodes.member
}

# The grant is on the account, not to it.
resource "google_service_account_iam_member" "use" {
  service_account_id = google_service_account.nodes.name
  role               = "roles/editor"
  member             = google_service_account.deploy.member
}
