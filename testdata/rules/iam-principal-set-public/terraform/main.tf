resource "google_iam_deny_policy" "keys" {
  parent = "cloudresourcemanager.googleapis.com%2Fprojects%2Facme"
  name   = "keys"
  rules {
    deny_rule {
      denied_principals  = ["principalSet://goog/public:all"]
      denied_permissions = ["iam.googleapis.com/serviceAccountKeys.create"]
    }
  }
}

variable "member" { type = string }

resource "google_project_iam_member" "unknown" {
  project = "acme"
  role    = "roles/viewer"
  member  = "principalSet://goog/${var.member}"
}
