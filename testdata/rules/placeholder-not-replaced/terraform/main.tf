variable "project" {
  type    = string
  default = "my-project-id" # expect: placeholder-not-replaced 13 "as do 1 more with this variable"
}

resource "google_project_iam_member" "reader" {
  project = var.project
  role    = "roles/viewer"
  member  = "principal://iam.googleapis.com/projects/PROJECT_NUMBER/locations/global/workloadIdentityPools/p/subject/s" # expect: placeholder-not-replaced
}

resource "kubernetes_service_account_v1" "web" {
  metadata {
    name      = "web"
    namespace = "<your-namespace>" # expect: placeholder-not-replaced
  }
}

resource "google_project_iam_member" "writer" {
  project = var.project
  role    = "roles/editor"
  member  = "user:a@example.com"
}

resource "google_storage_bucket" "data" {
  name     = "data-${terraform.workspace}-PROJECT_ID"
  location = "EU"
}
