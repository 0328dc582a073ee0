variable "roles" { type = set(string) }
variable "role" { type = string }
variable "member" { type = string }
variable "grant" { type = bool }

resource "google_service_account" "parts" { account_id = "parts-nodes" }
resource "google_container_node_pool" "parts" {
  cluster = "shop"
  node_config { service_account = google_service_account.parts.email }
}

resource "google_service_account" "loop" { account_id = "loop-nodes" }
resource "google_container_node_pool" "loop" {
  cluster = "shop"
  node_config { service_account = google_service_account.loop.email }
}

resource "google_service_account" "each_unknown" { account_id = "each_unknown-nodes" }
resource "google_container_node_pool" "each_unknown" {
  cluster = "shop"
  node_config { service_account = google_service_account.each_unknown.email }
}

resource "google_service_account" "count_unknown" { account_id = "count_unknown-nodes" }
resource "google_container_node_pool" "count_unknown" {
  cluster = "shop"
  node_config { service_account = google_service_account.count_unknown.email }
}

resource "google_service_account" "role_unknown" { account_id = "role_unknown-nodes" }
resource "google_container_node_pool" "role_unknown" {
  cluster = "shop"
  node_config { service_account = google_service_account.role_unknown.email }
}

resource "google_service_account" "admin" { account_id = "admin-nodes" }
resource "google_container_node_pool" "admin" {
  cluster = "shop"
  node_config { service_account = google_service_account.admin.email }
}

resource "google_service_account" "custom" { account_id = "custom-nodes" }
resource "google_container_node_pool" "custom" {
  cluster = "shop"
  node_config { service_account = google_service_account.custom.email }
}

resource "google_service_account" "editor" { account_id = "editor-nodes" }
resource "google_container_node_pool" "editor" {
  cluster = "shop"
  node_config { service_account = google_service_account.editor.email }
}

resource "google_service_account" "binding" { account_id = "binding-nodes" }
resource "google_container_node_pool" "binding" {
  cluster = "shop"
  node_config { service_account = google_service_account.binding.email }
}

resource "google_service_account" "policy" { account_id = "policy-nodes" }
resource "google_container_node_pool" "policy" {
  cluster = "shop"
  node_config { service_account = google_service_account.policy.email }
}

resource "google_project_iam_member" "parts_logs" {
  project = "acme"
  role    = "roles/logging.logWriter"
  member  = "serviceAccount:${google_service_account.parts.email}"
}
resource "google_project_iam_member" "parts_metrics" {
  project = "acme"
  role    = "roles/monitoring.metricWriter"
  member  = "serviceAccount:${google_service_account.parts.email}"
}
resource "google_project_iam_member" "parts_viewer" {
  project = "acme"
  role    = "roles/monitoring.viewer"
  member  = "serviceAccount:${google_service_account.parts.email}"
}

resource "google_project_iam_member" "loop" {
  for_each = toset(["roles/logging.logWriter", "roles/monitoring.metricWriter", "roles/monitoring.viewer"])
  project  = "acme"
  role     = each.value
  member   = "serviceAccount:${google_service_account.loop.email}"
}

resource "google_project_iam_member" "each_unknown" {
  for_each = var.roles
  project  = "acme"
  role     = each.value
  member   = google_service_account.each_unknown.member
}

resource "google_project_iam_member" "count_unknown" {
  count   = var.grant ? 1 : 0
  project = "acme"
  role    = "roles/container.defaultNodeServiceAccount"
  member  = google_service_account.count_unknown.member
}

resource "google_project_iam_member" "role_unknown" {
  project = "acme"
  role    = var.role
  member  = google_service_account.role_unknown.member
}

resource "google_project_iam_member" "admin_logs" {
  project = "acme"
  role    = "roles/logging.admin"
  member  = google_service_account.admin.member
}
resource "google_project_iam_member" "admin_metrics" {
  project = "acme"
  role    = "roles/monitoring.admin"
  member  = google_service_account.admin.member
}

resource "google_project_iam_member" "custom" {
  project = "acme"
  role    = "projects/acme/roles/nodes"
  member  = google_service_account.custom.member
}

resource "google_project_iam_member" "editor" {
  project = "acme"
  role    = "roles/editor"
  member  = google_service_account.editor.member
}

resource "google_project_iam_binding" "binding" {
  project = "acme"
  role    = "roles/container.nodeServiceAccount"
  members = ["user:me@example.com", "serviceAccount:${google_service_account.binding.email}"]
}

data "google_iam_policy" "policy" {
  binding {
    role    = "roles/container.defaultNodeServiceAccount"
    members = [google_service_account.policy.member]
  }
}
resource "google_project_iam_policy" "policy" {
  project     = "acme"
  policy_data = data.google_iam_policy.policy.policy_data
}
