resource "google_service_account" "nodes" {
  account_id = "shop-nodes"
  project    = "acme-prod"
}

resource "google_service_account" "ci" {
  account_id = "ci"
  project    = "acme-prod"
}

resource "google_project_iam_member" "minimal" {
  for_each = toset([
    "roles/container.defaultNodeServiceAccount",
    "roles/artifactregistry.reader",
  ])
  project = "acme-prod"
  role    = each.value
  member  = "serviceAccount:${google_service_account.nodes.email}"
}

resource "google_project_iam_member" "storage" {
  project = "acme-prod"
  role    = "roles/storage.admin" # expect: gke-node-sa-excess-role 13 "roles/storage.admin"
  member  = "serviceAccount:${google_service_account.nodes.email}"
}

resource "google_project_iam_member" "by_member" {
  project = "acme-prod"
  role    = "roles/compute.instanceAdmin.v1" # expect: gke-node-sa-excess-role
  member  = google_service_account.nodes.member
}

resource "google_project_iam_member" "by_email" {
  project = "acme-prod"
  role    = "roles/pubsub.editor" # expect: gke-node-sa-excess-role
  member  = "serviceAccount:shop-nodes@acme-prod.iam.gserviceaccount.com"
}

resource "google_project_iam_binding" "sql" {
  project = "acme-prod"
  role    = "roles/cloudsql.client" # expect: gke-node-sa-excess-role 13
  members = [
    "group:dba@example.com",
    "serviceAccount:${google_service_account.nodes.email}",
  ]
}

resource "google_storage_bucket_iam_member" "write" {
  bucket = "uploads"
  role   = "roles/storage.objectAdmin" # expect: gke-node-sa-excess-role
  member = google_service_account.nodes.member
}

resource "google_folder_iam_member" "folder" {
  folder = "folders/1234"
  role   = "roles/logging.admin" # expect: gke-node-sa-excess-role
  member = google_service_account.nodes.member
}

resource "google_organization_iam_member" "organization" {
  org_id = "5678"
  role   = "roles/iam.securityReviewer" # expect: gke-node-sa-excess-role
  member = google_service_account.nodes.member
}

data "google_iam_policy" "project" {
  binding {
    role    = "roles/secretmanager.secretAccessor" # expect: gke-node-sa-excess-role
    members = [google_service_account.nodes.member]
  }
}

resource "google_project_iam_policy" "project" {
  project     = "acme-prod"
  policy_data = data.google_iam_policy.project.policy_data
}

# Reading one repository, one bucket; using one key.
resource "google_artifact_registry_repository_iam_member" "read" {
  repository = "images"
  role       = "roles/artifactregistry.reader"
  member     = google_service_account.nodes.member
}

resource "google_storage_bucket_iam_member" "read" {
  bucket = "artifacts"
  role   = "roles/storage.objectViewer"
  member = google_service_account.nodes.member
}

resource "google_kms_crypto_key_iam_member" "disks" {
  crypto_key_id = "projects/acme-prod/locations/global/keyRings/r/cryptoKeys/k"
  role          = "roles/cloudkms.cryptoKeyEncrypterDecrypter"
  member        = google_service_account.nodes.member
}

# Under a condition.
resource "google_project_iam_member" "for_a_day" {
  project = "acme-prod"
  role    = "roles/storage.admin"
  member  = google_service_account.nodes.member
  condition {
    title      = "for-a-day"
    expression = "request.time < timestamp(\"2030-01-01T00:00:00Z\")"
  }
}

# What a custom role holds is not looked into.
resource "google_project_iam_member" "custom" {
  project = "acme-prod"
  role    = "projects/acme-prod/roles/nodeLogging"
  member  = google_service_account.nodes.member
}

# No node runs as this one.
resource "google_project_iam_member" "ci" {
  project = "acme-prod"
  role    = "roles/container.developer"
  member  = google_service_account.ci.member
}

# The same id in another project is another account.
resource "google_project_iam_member" "namesake" {
  project = "acme-prod"
  role    = "roles/storage.admin"
  member  = "serviceAccount:shop-nodes@acme-test.iam.gserviceaccount.com"
}
