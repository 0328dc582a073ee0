variable "member" {
  type = string
}

resource "google_project_iam_member" "from_outside" {
  project = "acme-prod"
  role    = "roles/viewer"
  member  = var.member
}

resource "google_project_iam_member" "gone" {
  project = "acme-prod"
  role    = "roles/viewer"
  member  = "deleted:user:li.wei.shop@gmail.com?uid=123"
}

resource "google_project_iam_binding" "several" {
  project = "acme-prod"
  role    = "roles/viewer"
  members = ["group:gmail.com@example.com", "user:one@googlemail.com"] # expect: iam-personal-account 45
}
