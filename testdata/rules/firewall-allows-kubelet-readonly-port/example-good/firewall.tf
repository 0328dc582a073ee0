resource "google_compute_firewall" "metrics" {
  name    = "metrics"
  network = "shop"
  allow {
    protocol = "tcp"
    ports    = ["10250"]
  }
  source_ranges = ["10.0.0.0/8"]
}
