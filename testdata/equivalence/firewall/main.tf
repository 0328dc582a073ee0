resource "google_compute_firewall" "web" {
  name                    = "web"
  project                 = "shop-production"
  network                 = "shop-network"
  direction               = "INGRESS"
  priority                = 900
  disabled                = false
  source_ranges           = ["10.0.0.0/8", "192.168.4.0/24"]
  source_tags             = ["edge"]
  target_tags             = ["web"]

  allow {
    protocol = "tcp"
    ports    = ["443"]
  }
  allow {
    protocol = "icmp"
  }

  log_config {
    metadata = "INCLUDE_ALL_METADATA"
  }
}
