resource "google_compute_firewall" "apps" {
  name    = "apps"
  network = "shop"
  allow {
    protocol = "tcp"
    ports    = ["30000-32767"]
  }
  source_ranges = ["35.191.0.0/16"]
}
