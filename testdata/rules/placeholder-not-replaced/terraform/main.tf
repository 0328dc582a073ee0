variable "project" {
  type    = string
  default = "my-project-id"
}

resource "google_project_iam_member" "reader" {
  project = var.project # expect: placeholder-not-replaced 13
  role    = "roles/viewer"
  member  = "principal://iam.googleapis.com/projects/PROJECT_NUMBER/locations/global/workloadIdentityPools/p/subject/s" # expect: placeholder-not-replaced
}

resource "kubernetes_service_account_v1" "web" {
  metadata {
    name      = "web"
    namespace = "<your-namespace>" # expect: placeholder-not-replaced
  }
}

resource "google_storage_bucket" "data" {
  name     = "data-${terraform.workspace}-PROJECT_ID"
  location = "EU"
}
