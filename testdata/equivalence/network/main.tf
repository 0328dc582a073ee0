resource "google_compute_network" "shop" {
  name                    = "shop"
  project                 = "shop-production"
  auto_create_subnetworks = false
}

resource "google_compute_subnetwork" "nodes" {
  name                     = "nodes"
  project                  = "shop-production"
  region                   = "europe-west1"
  network                  = "shop"
  ip_cidr_range            = "10.0.0.0/20"
  private_ip_google_access = true

  log_config {}
}
