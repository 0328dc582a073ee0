resource "kubernetes_secret_v1" "db" {
  metadata { name = "db" }
  data = {
    username = "app"
    password = "correct-horse" # expect: secret-manifest-plaintext
  }
}

resource "google_secret_manager_secret_version" "db" {
  secret      = google_secret_manager_secret.db.id
  secret_data = "correct-horse" # expect: secret-manifest-plaintext
}
