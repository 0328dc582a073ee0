variable "tag" {
  type = string
}

variable "source" {
  type = string
}

resource "google_service_account" "nodes" {
  account_id = "nodes"
}

resource "google_container_node_pool" "main" {
  name    = "main"
  cluster = "elsewhere"
  node_config {
    service_account = google_service_account.nodes.email
    tags            = ["shop-pool", var.tag]
  }
}

resource "google_compute_firewall" "by_tag" {
  name = "by-tag"
  allow {
    protocol = "tcp"
  }
  target_tags   = ["shop-pool"]
  source_ranges = ["10.0.0.0/8", "0.0.0.0/0"] # expect: firewall-node-ports-open 34 "by-tag"
}

resource "google_compute_firewall" "by_variable" {
  name = "by-variable"
  allow {
    protocol = "all"
  }
  target_tags   = [var.tag]
  source_ranges = ["::/0"] # expect: firewall-node-ports-open 20
}

resource "google_compute_firewall" "by_account" {
  name = "by-account"
  allow {
    protocol = "udp"
    ports    = ["31000"]
  }
  target_service_accounts = [google_service_account.nodes.email]
  source_ranges           = ["0.0.0.0/0"] # expect: firewall-node-ports-open
}

resource "google_compute_firewall" "tag_of_gke" {
  name = "tag-of-gke"
  allow {
    protocol = "tcp"
    ports    = ["1-65535"]
  }
  target_tags   = ["gke-shop-1a2b3c4d-node"]
  source_ranges = ["0.0.0.0/0"] # expect: firewall-node-ports-open
}

# Others than nodes, as far as is known.
resource "google_compute_firewall" "web" {
  name = "web"
  allow {
    protocol = "tcp"
  }
  target_tags   = ["web", "nodejs"]
  source_ranges = ["0.0.0.0/0"]
}

resource "google_compute_firewall" "secure_tag" {
  name = "https"
  allow {
    protocol = "tcp"
    ports    = ["443", "8000-29999"]
  }
  target_tags   = ["shop-pool"]
  source_ranges = ["0.0.0.0/0"]
}

resource "google_compute_firewall" "ping" {
  name = "ping"
  allow {
    protocol = "icmp"
  }
  target_tags   = ["shop-pool"]
  source_ranges = ["0.0.0.0/0"]
}

resource "google_compute_firewall" "from_outside" {
  name = "from-outside"
  allow {
    protocol = "tcp"
  }
  target_tags   = ["shop-pool"]
  source_ranges = [var.source]
}

resource "google_compute_firewall" "switched_off" {
  name     = "switched-off"
  disabled = true
  allow {
    protocol = "tcp"
  }
  target_tags   = ["shop-pool"]
  source_ranges = ["0.0.0.0/0"]
}

resource "google_compute_firewall" "denied" {
  name = "denied"
  deny {
    protocol = "tcp"
  }
  target_tags   = ["shop-pool"]
  source_ranges = ["0.0.0.0/0"]
}

resource "google_compute_firewall" "outward" {
  name      = "outward"
  direction = "EGRESS"
  allow {
    protocol = "tcp"
  }
  target_tags        = ["shop-pool"]
  destination_ranges = ["0.0.0.0/0"]
}

# Health checks, and what names no source: the provider refuses that.
resource "google_compute_firewall" "health" {
  name = "health"
  allow {
    protocol = "tcp"
    ports    = ["30000-32767"]
  }
  source_ranges = ["130.211.0.0/22", "35.191.0.0/16"]
}

resource "google_compute_firewall" "no_source" {
  name = "no-source"
  allow {
    protocol = "tcp"
    ports    = ["30000-32767"]
  }
}
