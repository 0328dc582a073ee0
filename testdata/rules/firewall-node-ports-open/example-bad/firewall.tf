resource "google_compute_firewall" "apps" {
  name    = "apps"
  network = "shop"
  allow {
    protocol = "tcp"
    ports    = ["30000-32767"]
  }
  source_ranges = ["0.0.0.0/0"] # expect: firewall-node-ports-open
}
