variable "block" {
  type = bool
}

resource "google_compute_instance" "from_outside" {
  name     = "from-outside"
  metadata = { block-project-ssh-keys = var.block }
}
