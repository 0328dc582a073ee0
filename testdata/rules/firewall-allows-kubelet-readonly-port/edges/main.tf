variable "source" {}
variable "port" {}

resource "google_compute_firewall" "range" {
  name = "range"
  allow {
    protocol = "tcp"
    ports    = ["443", "10250-10255"] # expect: firewall-allows-kubelet-readonly-port 24 "range"
  }
  source_ranges = ["10.0.0.0/8", "203.0.113.0/24"]
}

# Other rules speak of what opens everything.
resource "google_compute_firewall" "everything" {
  name = "everything"
  allow {
    protocol = "tcp"
    ports    = ["1-65535"]
  }
  allow {
    protocol = "tcp"
  }
  source_ranges = ["0.0.0.0/0"]
}

resource "google_compute_firewall" "udp" {
  name = "udp"
  allow {
    protocol = "udp"
    ports    = ["10255"]
  }
  source_ranges = ["0.0.0.0/0"]
}

resource "google_compute_firewall" "health" {
  name = "health"
  allow {
    protocol = "tcp"
    ports    = ["10255"] # expect: firewall-allows-kubelet-readonly-port-internal
  }
  source_ranges = ["35.191.0.0/16", "130.211.0.0/22"]
}

resource "google_compute_firewall" "from_outside" {
  name = "from-outside"
  allow {
    protocol = "tcp"
    ports    = ["10255"]
  }
  source_ranges = [var.source]
}

resource "google_compute_firewall" "port_from_outside" {
  name = "port-from-outside"
  allow {
    protocol = "tcp"
    ports    = [var.port]
  }
  source_ranges = ["0.0.0.0/0"]
}

resource "google_compute_firewall" "denied" {
  name = "denied"
  deny {
    protocol = "tcp"
    ports    = ["10255"]
  }
  source_ranges = ["0.0.0.0/0"]
}

resource "google_compute_firewall" "off" {
  name     = "off"
  disabled = true
  allow {
    protocol = "tcp"
    ports    = ["10255"]
  }
  source_ranges = ["0.0.0.0/0"]
}

resource "google_compute_network_firewall_policy_rule" "policy" {
  firewall_policy = "shop"
  rule_name       = "policy"
  priority        = 1000
  direction       = "INGRESS"
  action          = "allow"
  match {
    src_ip_ranges = ["0.0.0.0/0"]
    layer4_configs {
      ip_protocol = "tcp"
      ports       = ["10255"] # expect: firewall-allows-kubelet-readonly-port 22
    }
  }
}
