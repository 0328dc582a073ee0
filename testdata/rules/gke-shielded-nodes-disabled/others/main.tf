variable "shielded" {
  type = bool
}

resource "google_container_cluster" "from_outside" {
  name                  = "from-outside"
  enable_shielded_nodes = var.shielded
}

# Nothing is said of the provider's version: the newest one.
resource "google_container_cluster" "unsaid" {
  name                  = "unsaid"
  enable_shielded_nodes = null
}

resource "google_container_cluster" "autopilot" {
  name                  = "autopilot"
  enable_autopilot      = true
  enable_shielded_nodes = false
}
