variable "token" {}

resource "google_secret_manager_secret_version" "upload" {
  secret      = "projects/acme/secrets/upload"
  secret_data = "${var.token}gT7kQm2vX9rLw4Zs8NbY3cHd"
}
