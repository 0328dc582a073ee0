resource "google_secret_manager_secret_version" "upload" {
  secret      = "projects/acme/secrets/upload"
  secret_data = "not-a-real-token"
}
