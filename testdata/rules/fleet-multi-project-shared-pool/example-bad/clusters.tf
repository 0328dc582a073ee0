resource "google_container_cluster" "shop" { # expect: fleet-multi-project-shared-pool
  name    = "shop"
  project = "acme-shop"
  fleet { project = "acme-fleet" }
}

resource "google_container_cluster" "mail" {
  name    = "mail"
  project = "acme-mail"
  fleet { project = "acme-fleet" }
}
