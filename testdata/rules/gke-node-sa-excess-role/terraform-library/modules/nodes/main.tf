variable "project" {
  type = string
}

variable "extra_roles" {
  type    = list(string)
  default = ["roles/storage.admin"]
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

# A library's callers set the list as they like.
resource "google_project_iam_member" "extra" {
  for_each = toset(var.extra_roles)
  project  = var.project
  role     = each.value
  member   = google_service_account.nodes.member
}

resource "google_project_iam_member" "fixed" {
  project = var.project
  role    = "roles/compute.viewer" # expect: gke-node-sa-excess-role
  member  = google_service_account.nodes.member
}
