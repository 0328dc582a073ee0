resource "google_container_cluster" "shop" {
  name    = "shop"
  project = "acme-shop"
  fleet { project = "acme-fleet" }
}

resource "google_container_cluster" "mail" {
  name    = "mail"
  project = "acme-shop"
  fleet { project = "acme-fleet" }
}
