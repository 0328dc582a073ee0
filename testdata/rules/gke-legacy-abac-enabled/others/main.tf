variable "abac" {
  type = bool
}

variable "set" {
  type    = bool
  default = true
}

resource "google_container_cluster" "from_outside" {
  name               = "from-outside"
  enable_legacy_abac = var.abac
}

resource "google_container_cluster" "by_default" {
  name               = "by-default"
  enable_legacy_abac = var.set # expect: gke-legacy-abac-enabled 24
}

resource "google_container_cluster" "unsaid" {
  name = "unsaid"
}

resource "google_container_cluster" "autopilot" {
  name               = "autopilot"
  enable_autopilot   = true
  enable_legacy_abac = true
}
