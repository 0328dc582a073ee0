variable "service_account" {
  type    = string
  default = ""
}

variable "create_autopilot" {
  type    = bool
  default = true
}

resource "google_container_cluster" "this" {
  name               = "this"
  location           = "europe-west1"
  initial_node_count = 1
  node_config {
    service_account = var.service_account
  }
}

resource "google_container_cluster" "perhaps_autopilot" {
  name             = "perhaps-autopilot"
  location         = "europe-west1"
  enable_autopilot = var.create_autopilot
}
