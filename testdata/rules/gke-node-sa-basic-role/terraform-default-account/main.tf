data "google_compute_default_service_account" "default" {
  project = "acme-prod"
}

resource "google_container_node_pool" "main" {
  name    = "main"
  cluster = "shop"
  node_config {
    service_account = data.google_compute_default_service_account.default.email
  }
}

resource "google_project_iam_member" "by_member" {
  project = "acme-prod"
  role    = "roles/editor" # expect: gke-node-sa-basic-role
  member  = data.google_compute_default_service_account.default.member
}

resource "google_project_iam_member" "by_email" {
  project = "acme-prod"
  role    = "roles/owner" # expect: gke-node-sa-basic-role
  member  = "serviceAccount:${data.google_compute_default_service_account.default.email}"
}
