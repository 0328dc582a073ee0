# Two accounts of one id, in projects that are not known: which one the script means is not either.
variable "east" {
  type = string
}

variable "west" {
  type = string
}

resource "google_service_account" "east" {
  project    = var.east
  account_id = "depot-nodes"
}

resource "google_service_account" "west" {
  project    = var.west
  account_id = "depot-nodes"
}

resource "google_container_node_pool" "main" {
  name    = "main"
  cluster = "depot"
  node_config {
    service_account = google_service_account.east.email
  }
}

resource "google_project_iam_member" "west" {
  project = var.west
  role    = "roles/storage.admin"
  member  = google_service_account.west.member
}
