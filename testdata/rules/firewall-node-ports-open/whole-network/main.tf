resource "google_compute_network" "shop" {
  name = "shop"
}

resource "google_compute_network" "other" {
  name = "other"
}

resource "google_container_cluster" "main" {
  name    = "main"
  network = google_compute_network.shop.id
}

resource "google_compute_firewall" "with_the_cluster" {
  name    = "with-the-cluster"
  network = google_compute_network.shop.name
  allow {
    protocol = "tcp"
  }
  source_ranges = ["0.0.0.0/0"] # expect: firewall-node-ports-open
}

resource "google_compute_firewall" "elsewhere" {
  name    = "elsewhere"
  network = google_compute_network.other.name
  allow {
    protocol = "tcp"
  }
  source_ranges = ["0.0.0.0/0"]
}
