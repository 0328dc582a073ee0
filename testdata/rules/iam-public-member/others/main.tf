variable "member" {
  type = string
}

resource "google_storage_bucket_iam_member" "from_outside" {
  bucket = "reports"
  role   = "roles/storage.objectViewer"
  member = var.member
}

resource "google_storage_bucket_iam_binding" "pictures" {
  bucket  = "pictures"
  role    = "roles/storage.objectViewer"
  members = ["group:shop@example.com", "allUsers"] # expect: iam-public-member 40 "allUsers"
}

resource "google_cloud_run_v2_service_iam_member" "web" {
  name   = "web"
  role   = "roles/run.invoker"
  member = "allUsers"
}

data "google_iam_policy" "topic" {
  binding {
    role    = "roles/pubsub.publisher"
    members = ["allUsers"] # expect: iam-public-member
  }
}
