data "google_iam_policy" "logged" {
  binding {
    role    = "roles/viewer"
    members = ["group:shop@example.com"]
  }

  audit_config {
    service = "storage.googleapis.com"
    audit_log_configs {
      log_type         = "DATA_READ"
      exempted_members = ["user:ann@example.com"] # expect: iam-audit-exemption
    }
    audit_log_configs {
      log_type = "DATA_WRITE"
    }
  }
}

resource "google_project_iam_policy" "logged" {
  project     = "acme"
  policy_data = data.google_iam_policy.logged.policy_data
}

resource "google_folder_iam_policy" "encoded" {
  folder = "folders/1"
  policy_data = jsonencode({
    bindings     = []
    auditConfigs = [{ service = "allServices", auditLogConfigs = [{ logType = "DATA_READ", exemptedMembers = ["user:joe@example.com"] }] }] # expect: iam-audit-exemption
  })
}
