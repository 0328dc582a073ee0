resource "google_container_cluster" "shop" {
  name    = "shop"
  project = "acme-shop"
  fleet { project = "acme-fleet" }
}

resource "google_container_cluster" "mail" {
  name    = "mail"
  project = "acme-mail"
  fleet { project = "acme-fleet" }
}

resource "google_gke_hub_feature" "tenancy" {
  name     = "workloadidentity"
  location = "global"
  project  = "acme-fleet"
  spec {
    workloadidentity {
      scope_tenancy_pool = "projects/acme-fleet/locations/global/workloadIdentityPools/tenants"
    }
  }
}

resource "google_project_iam_member" "reports" {
  project = "acme-data"
  role    = "roles/bigquery.dataViewer"
  member  = "serviceAccount:acme-fleet.svc.id.goog[shop/report]"
}
