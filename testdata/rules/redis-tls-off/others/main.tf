variable "mode" {
  type = string
}

resource "google_redis_instance" "from_outside" {
  name                    = "from-outside"
  memory_size_gb          = 1
  transit_encryption_mode = var.mode
}

resource "google_redis_instance" "unsaid" { # expect: redis-tls-off
  name           = "unsaid"
  memory_size_gb = 1
}

resource "google_redis_cluster" "encrypted" {
  name                    = "encrypted"
  shard_count             = 3
  transit_encryption_mode = "TRANSIT_ENCRYPTION_MODE_SERVER_AUTHENTICATION"
}
