resource "google_service_account" "nodes" {
  account_id   = "shop-nodes"
  project      = var.project_id
  display_name = "Nodes of the shop cluster"
}

resource "google_project_iam_member" "nodes" {
  for_each = var.node_roles

  project = var.project_id
  role    = each.value
  member  = "serviceAccount:${google_service_account.nodes.email}"
}

# The card vault reads its keys as itself, not as the node that it runs on.
resource "google_service_account" "card_vault" {
  account_id = "card-vault"
  project    = var.project_id
}

resource "google_project_iam_member" "card_vault" {
  project = var.project_id
  role    = "roles/secretmanager.secretAccessor"
  member  = "serviceAccount:${google_service_account.card_vault.email}"
}

resource "google_service_account_iam_member" "card_vault" {
  service_account_id = google_service_account.card_vault.name
  role               = "roles/iam.workloadIdentityUser"
  member             = "serviceAccount:${var.project_id}.svc.id.goog[payments/card-vault]"
}
