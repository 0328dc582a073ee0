resource "google_compute_firewall" "ssh" {
  name    = "ssh"
  network = "shop"
  allow {
    protocol = "tcp"
    ports    = ["22"]
  }
  source_ranges = ["0.0.0.0/0"] # expect: firewall-open-admin-port
}
