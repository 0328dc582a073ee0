resource "google_storage_bucket" "logs" {
  name                        = "shop-logs"
  project                     = "shop-production"
  location                    = "EU"
  uniform_bucket_level_access = true
  public_access_prevention    = "enforced"

  encryption {
    default_kms_key_name = "projects/shop-production/locations/eu/keyRings/shop/cryptoKeys/logs"
  }
}
