variable "sources" {
  type = list(string)
}

variable "ports" {
  type = list(string)
}

resource "google_compute_firewall" "from_outside" {
  name = "from-outside"
  allow {
    protocol = "tcp"
    ports    = ["22"]
  }
  source_ranges = var.sources
}

resource "google_compute_firewall" "ports_from_outside" {
  name = "ports-from-outside"
  allow {
    protocol = "tcp"
    ports    = var.ports
  }
  source_ranges = ["0.0.0.0/0"]
}

resource "google_compute_firewall" "web" {
  name = "web"
  allow {
    protocol = "tcp"
    ports    = ["80", "443", "8080"]
  }
  source_ranges = ["0.0.0.0/0"]
}

resource "google_compute_firewall" "range" {
  name = "range"
  allow {
    protocol = "tcp"
    ports    = ["80", "3000-4000"]
  }
  source_ranges = ["10.0.0.0/8", "::/0"] # expect: firewall-open-admin-port 34 "range"
}

resource "google_compute_firewall" "everything" {
  name = "everything"
  allow {
    protocol = "all"
  }
  source_ranges = ["0.0.0.0/0"] # expect: firewall-open-admin-port "all:every port"
}

resource "google_compute_firewall" "dns" {
  name = "dns"
  allow {
    protocol = "udp"
  }
  source_ranges = ["0.0.0.0/0"]
}

resource "google_compute_firewall" "denied" {
  name = "denied"
  deny {
    protocol = "tcp"
    ports    = ["22"]
  }
  source_ranges = ["0.0.0.0/0"]
}

resource "google_compute_firewall" "off" {
  name     = "off"
  disabled = true
  allow {
    protocol = "tcp"
    ports    = ["22"]
  }
  source_ranges = ["0.0.0.0/0"]
}
