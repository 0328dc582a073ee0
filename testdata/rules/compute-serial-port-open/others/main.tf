variable "serial" {
  type = bool
}

resource "google_compute_instance" "from_outside" {
  name     = "from-outside"
  metadata = { serial-port-enable = var.serial }
}

resource "google_compute_instance" "unsaid" {
  name     = "unsaid"
  metadata = { serial-port-logging-enable = "true" }
}

resource "google_compute_project_metadata" "all" {
  metadata = {
    serial-port-enable = true # expect: compute-serial-port-open
  }
}

resource "google_compute_project_metadata_item" "one" {
  key   = "serial-port-enable"
  value = "true" # expect: compute-serial-port-open
}

resource "google_compute_project_metadata_item" "other" {
  key   = "serial-port-logging-enable"
  value = "true"
}

resource "google_compute_instance_template" "workers" {
  name_prefix = "workers-"
  metadata = {
    serial-port-enable = 1 # expect: compute-serial-port-open
  }
}
