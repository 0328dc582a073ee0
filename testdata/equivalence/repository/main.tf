resource "google_artifact_registry_repository" "images" {
  repository_id = "images"
  project       = "shop-production"
  location      = "europe-west1"
  format        = "DOCKER"
  kms_key_name  = "projects/shop-production/locations/europe-west1/keyRings/shop/cryptoKeys/images"
  labels        = { team = "shop" }

  docker_config {
    immutable_tags = true
  }
}
