resource "google_service_account" "nodes" {
  account_id   = "nodes"
  project      = "shop-production"
  display_name = "Nodes of the shop"
  description  = "What nodes run as"
}

resource "google_project_iam_member" "logs" {
  project = "shop-production"
  role    = "roles/logging.logWriter"
  member  = "serviceAccount:nodes@shop-production.iam.gserviceaccount.com"
}
