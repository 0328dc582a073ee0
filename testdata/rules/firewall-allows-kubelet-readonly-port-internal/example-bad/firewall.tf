resource "google_compute_firewall" "metrics" {
  name    = "metrics"
  network = "shop"
  allow {
    protocol = "tcp"
    ports    = ["10255"] # expect: firewall-allows-kubelet-readonly-port-internal
  }
  source_ranges = ["10.0.0.0/8"]
}
