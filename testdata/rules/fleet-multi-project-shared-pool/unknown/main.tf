variable "host" { type = string }
variable "one" { type = string }
variable "two" { type = string }

resource "google_container_cluster" "a" {
  name    = "a"
  project = var.one
  fleet { project = var.host }
}
resource "google_container_cluster" "b" {
  name    = "b"
  project = var.two
  fleet { project = var.host }
}
resource "google_container_cluster" "c" {
  name    = "c"
  project = "acme-c"
  fleet { project = var.one }
}
