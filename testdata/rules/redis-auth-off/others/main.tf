variable "auth" {
  type = bool
}

resource "google_redis_instance" "from_outside" {
  name           = "from-outside"
  memory_size_gb = 1
  auth_enabled   = var.auth
}

resource "google_redis_instance" "unsaid" { # expect: redis-auth-off "unsaid"
  name           = "unsaid"
  memory_size_gb = 1
}

resource "google_redis_cluster" "unsaid" { # expect: redis-auth-off
  name        = "sessions"
  shard_count = 3
}

resource "google_redis_cluster" "iam" {
  name               = "iam"
  shard_count        = 3
  authorization_mode = "AUTH_MODE_IAM_AUTH"
}
