resource "google_project_iam_member" "nodes_publish" {
  project = "acme-prod"
  role    = "roles/pubsub.publisher" # expect: gke-node-sa-excess-role 13 "roles/pubsub.publisher"
  member  = "serviceAccount:fleet-nodes@acme-prod.iam.gserviceaccount.com"
}

resource "google_project_iam_member" "nodes_log" {
  project = "acme-prod"
  role    = "roles/logging.logWriter"
  member  = "serviceAccount:fleet-nodes@acme-prod.iam.gserviceaccount.com"
}

resource "google_project_iam_member" "other_project" {
  project = "acme-prod"
  role    = "roles/pubsub.publisher"
  member  = "serviceAccount:fleet-nodes@acme-test.iam.gserviceaccount.com"
}
