resource "google_compute_firewall" "no_kubelet" {
  name      = "no-kubelet"
  project   = "shop-production"
  network   = "shop-network"
  direction = "EGRESS"

  destination_ranges      = ["10.4.0.0/14"]
  target_service_accounts = ["web@shop-production.iam.gserviceaccount.com"]

  deny {
    protocol = "tcp"
    ports    = ["10250-10255"]
  }
}
