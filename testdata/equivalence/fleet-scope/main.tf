resource "google_gke_hub_scope" "team" {
  scope_id         = "shop"
  project          = "shop-production"
  namespace_labels = { team = "shop" }
}

resource "google_gke_hub_scope_rbac_role_binding" "dev" {
  scope_rbac_role_binding_id = "developers"
  scope_id                   = "shop"
  project                    = "shop-production"
  group                      = "developers@example.com"

  role {
    predefined_role = "EDIT"
  }
}

resource "google_gke_hub_feature" "identity" {
  name    = "workloadidentity"
  project = "shop-production"
}
