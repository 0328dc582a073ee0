resource "google_pubsub_topic" "orders" {
  name         = "orders"
  project      = "acme-prod"
  kms_key_name = "projects/acme-prod/locations/europe-west1/keyRings/topics/cryptoKeys/orders"
}

resource "google_project" "prod" {
  project_id = "acme-prod"
  name       = "Acme production"
  folder_id  = "1234567890"
}
