resource "google_project_iam_member" "hub" {
  project = "acme-prod"
  role    = "roles/editor" # expect: gke-node-sa-basic-role 13 "hub"
  member  = "serviceAccount:hub-nodes@acme-prod.iam.gserviceaccount.com"
}

resource "google_project_iam_member" "hub_test" {
  project = "acme-test"
  role    = "roles/editor"
  member  = "serviceAccount:hub-nodes@acme-test.iam.gserviceaccount.com"
}
