variable "project" {
  type = string
}

resource "google_service_account" "nodes" {
  project    = var.project
  account_id = "depot-nodes"
}

resource "google_container_node_pool" "main" {
  name    = "main"
  cluster = "depot"
  node_config {
    service_account = google_service_account.nodes.email
  }
}
