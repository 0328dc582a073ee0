# The default account holds what nodes need, and Editor has been taken from it.
resource "google_project_default_service_accounts" "all" {
  project = "acme-prod"
  action  = "DEPRIVILEGE"
}

resource "google_project_iam_member" "nodes" {
  project = "acme-prod"
  role    = "roles/container.defaultNodeServiceAccount"
  member  = "serviceAccount:123456789012-compute@developer.gserviceaccount.com"
}

resource "google_container_cluster" "autopilot" {
  name             = "autopilot"
  location         = "europe-west3"
  enable_autopilot = true
}

# A pool of one's own can name an account of its own.
# expect: gke-node-default-service-account
resource "google_container_node_pool" "bare" {
  name    = "bare"
  cluster = "elsewhere"
}
