variable "role" {
  type = string
}

resource "google_project_iam_member" "from_outside" {
  project = "acme-prod"
  role    = var.role
  member  = "group:shop@example.com"
}

resource "google_folder_iam_binding" "admins" {
  folder  = "folders/1"
  role    = "roles/iam.securityAdmin" # expect: iam-impersonation-broad
  members = ["group:admins@example.com"]
}

resource "google_project_iam_member" "pubsub" {
  project = "acme-prod"
  role    = "roles/iam.serviceAccountTokenCreator"
  member  = "serviceAccount:service-123456789012@gcp-sa-pubsub.iam.gserviceaccount.com"
}

resource "google_project_iam_member" "viewer" {
  project = "acme-prod"
  role    = "roles/iam.serviceAccountViewer"
  member  = "group:shop@example.com"
}

resource "google_project_iam_member" "pubsub_of_given_project" {
  project = "acme-prod"
  role    = "roles/iam.serviceAccountTokenCreator"
  member  = "serviceAccount:service-${var.number}@gcp-sa-pubsub.iam.gserviceaccount.com"
}

variable "number" {
  type = number
}
