resource "google_container_cluster" "shop" {
  name    = "shop"
  project = "acme-shop"
  fleet { project = "acme-fleet" }
}

resource "google_container_cluster" "mail" {
  name    = "mail"
  project = "acme-shop"
  fleet { project = "acme-fleet" }
}

resource "google_storage_bucket_iam_member" "reports" {
  bucket = "reports"
  role   = "roles/storage.objectViewer"
  member = "serviceAccount:acme-fleet.svc.id.goog[shop/report]"
}
