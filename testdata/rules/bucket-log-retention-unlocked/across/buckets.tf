resource "google_storage_bucket" "logs" { # expect: bucket-log-retention-unlocked "acme-prod-logs"
  name     = "acme-prod-logs"
  location = "EU"
}

resource "google_storage_bucket" "pictures" {
  name     = "acme-prod-pictures"
  location = "EU"
}

resource "google_logging_project_sink" "dataset" {
  name        = "dataset"
  destination = "bigquery.googleapis.com/projects/acme-prod/datasets/acme-prod-pictures"
}
