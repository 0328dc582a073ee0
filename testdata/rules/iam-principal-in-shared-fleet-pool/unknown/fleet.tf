variable "fleet" {
  type = string
}

resource "google_container_cluster" "shop" {
  name    = "shop"
  project = "acme-shop"
  fleet { project = var.fleet }
}

resource "google_container_cluster" "mail" {
  name    = "mail"
  project = "acme-mail"
  fleet { project = var.fleet }
}

resource "google_project_iam_member" "reports" {
  project = "acme-data"
  role    = "roles/bigquery.dataViewer"
  member  = "serviceAccount:acme-fleet.svc.id.goog[shop/report]"
}
