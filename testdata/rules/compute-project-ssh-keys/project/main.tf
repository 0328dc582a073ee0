resource "google_compute_instance" "unsaid" { # expect: compute-project-ssh-keys
  name = "unsaid"
}

resource "google_compute_instance" "login" {
  name     = "login"
  metadata = { enable-oslogin = "TRUE" }
}
