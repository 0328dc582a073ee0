variable "login" {
  type = bool
}

resource "google_compute_instance" "from_outside" {
  name     = "from-outside"
  metadata = { enable-oslogin = var.login }
}

resource "google_compute_instance" "unsaid" {
  name = "unsaid"
}

resource "google_compute_project_metadata_item" "all" {
  key   = "enable-oslogin"
  value = "FALSE" # expect: compute-os-login-disabled
}
