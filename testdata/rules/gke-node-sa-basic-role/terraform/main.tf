resource "google_service_account" "nodes" {
  account_id = "shop-nodes"
  project    = "acme-prod"
}

resource "google_container_node_pool" "main" {
  name    = "main"
  cluster = "shop"
  node_config {
    service_account = google_service_account.nodes.email
  }
}

resource "google_project_iam_member" "basic" {
  for_each = toset(["roles/owner", "roles/logging.logWriter"])
  project  = "acme-prod"
  role     = each.key # expect: gke-node-sa-basic-role 14 "roles/owner"
  member   = google_service_account.nodes.member
}

resource "google_project_iam_member" "editor" {
  project = "acme-prod"
  role    = "roles/editor" # expect: gke-node-sa-basic-role 13 "pool"
  member  = "serviceAccount:${google_service_account.nodes.email}"
}

resource "google_project_iam_binding" "viewers" {
  project = "acme-prod"
  role    = "roles/viewer" # expect: gke-node-sa-basic-role
  members = [
    "user:ann@example.com",
    "serviceAccount:shop-nodes@acme-prod.iam.gserviceaccount.com",
  ]
}

resource "google_folder_iam_member" "browser" {
  folder = "folders/1234"
  role   = "roles/browser" # expect: gke-node-sa-basic-role
  member = google_service_account.nodes.member
}

resource "google_organization_iam_member" "reader" {
  org_id = "5678"
  role   = "roles/reader" # expect: gke-node-sa-basic-role
  member = google_service_account.nodes.member
}

# Not basic: reported as more than nodes need.
resource "google_project_iam_member" "admin" {
  project = "acme-prod"
  role    = "roles/container.admin" # expect: gke-node-sa-excess-role
  member  = google_service_account.nodes.member
}

resource "google_project_iam_member" "needed" {
  project = "acme-prod"
  role    = "roles/container.defaultNodeServiceAccount"
  member  = google_service_account.nodes.member
}

resource "google_project_iam_member" "person" {
  project = "acme-prod"
  role    = "roles/editor"
  member  = "user:shop-nodes@example.com"
}

resource "google_project_iam_member" "agent" {
  project = "acme-prod"
  role    = "roles/editor"
  member  = "serviceAccount:123456789012@cloudservices.gserviceaccount.com"
}
