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
