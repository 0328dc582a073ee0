resource "google_redis_instance" "carts" {
  name                    = "carts"
  region                  = "europe-west1"
  tier                    = "STANDARD_HA"
  memory_size_gb          = 5
  authorized_network      = "shop"
  auth_enabled            = true
  transit_encryption_mode = "SERVER_AUTHENTICATION"

  labels = {
    team = "checkout"
  }
}

resource "google_redis_cluster" "sessions" {
  name                    = "sessions"
  region                  = "europe-west1"
  shard_count             = 3
  authorization_mode      = "AUTH_MODE_IAM_AUTH"
  transit_encryption_mode = "TRANSIT_ENCRYPTION_MODE_SERVER_AUTHENTICATION"
}
