variable "pods" {}

# A copy of GKE's own rule, which shows who uses the port.
resource "google_compute_firewall" "shadow" {
  name     = "gke-shadow-shop-inkubelet"
  network  = "shop"
  priority = 998
  allow {
    protocol = "tcp"
    ports    = ["10255"]
  }
  source_ranges = [var.pods]
  source_tags   = ["gke-shop"]
  target_tags   = ["gke-shop"]
  log_config {
    metadata = "INCLUDE_ALL_METADATA"
  }
}

resource "google_compute_firewall" "silent" {
  name    = "silent"
  network = "shop"
  allow {
    protocol = "tcp"
    ports    = ["10255"] # expect: firewall-allows-kubelet-readonly-port-internal
  }
  source_tags = ["gke-shop"]
  target_tags = ["gke-shop"]
}

resource "google_compute_firewall" "logged" {
  name    = "logged"
  network = "shop"
  allow {
    protocol = "tcp"
    ports    = ["10255"] # expect: firewall-allows-kubelet-readonly-port-internal
  }
  source_tags = ["bastion"]
  target_tags = ["gke-shop"]
  log_config {
    metadata = "INCLUDE_ALL_METADATA"
  }
}

resource "google_compute_firewall" "by_account" {
  name    = "by-account"
  network = "shop"
  allow {
    protocol = "tcp"
    ports    = ["10255"] # expect: firewall-allows-kubelet-readonly-port-internal
  }
  source_service_accounts = ["monitoring@shop.iam.gserviceaccount.com"]
}

resource "google_compute_firewall" "from_outside" {
  name    = "from-outside"
  network = "shop"
  allow {
    protocol = "tcp"
    ports    = ["10255"]
  }
  source_ranges = [var.pods]
}
