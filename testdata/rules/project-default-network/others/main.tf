variable "network" {
  type = bool
}

resource "google_project" "from_outside" {
  name                = "From outside"
  project_id          = "from-outside"
  auto_create_network = var.network
}

resource "google_project" "unsaid" { # expect: project-default-network "unsaid"
  name       = "Unsaid"
  project_id = "unsaid"
}
