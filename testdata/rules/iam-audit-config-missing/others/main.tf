variable "types" {
  type = set(string)
}

resource "google_folder_iam_audit_config" "from_outside" {
  folder  = "folders/1"
  service = "allServices"

  dynamic "audit_log_config" {
    for_each = var.types
    content {
      log_type = audit_log_config.value
    }
  }
}

# More for one service than for the others.
resource "google_project_iam_audit_config" "storage" {
  project = "acme-prod"
  service = "storage.googleapis.com"
  audit_log_config {
    log_type = "DATA_READ"
  }
}
