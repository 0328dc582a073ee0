# The default account holds what nodes need, and what it always held.
resource "google_project_iam_member" "nodes" {
  project = "acme-prod"
  role    = "roles/container.defaultNodeServiceAccount"
  member  = "serviceAccount:123456789012-compute@developer.gserviceaccount.com"
}

# expect: gke-node-default-service-account
resource "google_container_cluster" "autopilot" {
  name             = "autopilot"
  location         = "europe-west3"
  enable_autopilot = true
}
