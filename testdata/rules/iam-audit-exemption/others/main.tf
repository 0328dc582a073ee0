variable "exempted" {
  type = list(string)
}

resource "google_organization_iam_audit_config" "from_outside" {
  org_id  = "1"
  service = "storage.googleapis.com"
  audit_log_config {
    log_type         = "DATA_READ"
    exempted_members = var.exempted
  }
  audit_log_config {
    log_type         = "DATA_WRITE"
    exempted_members = []
  }
}
