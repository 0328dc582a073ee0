resource "google_container_cluster" "member" {
  name    = "member"
  project = "acme-fleet"
  workload_identity_config {
    workload_pool = "acme-fleet.svc.id.goog"
  }
  fleet { project = "acme-fleet" }
}

resource "google_container_cluster" "lab" {
  name    = "lab"
  project = "acme-lab"
  workload_identity_config {
    workload_pool = "acme-lab.svc.id.goog"
  }
}

resource "google_project_iam_member" "reports" {
  project = "acme-data"
  role    = "roles/bigquery.dataViewer"
  member  = "serviceAccount:acme-fleet.svc.id.goog[shop/report]"
}
