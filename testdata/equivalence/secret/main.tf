resource "google_secret_manager_secret" "db" {
  secret_id = "db"
  project   = "shop-production"
  labels    = { team = "shop" }
  ttl       = "864000s"
}

resource "google_secret_manager_secret_version" "db" {
  secret      = "db"
  secret_data = "not-a-secret"
}
