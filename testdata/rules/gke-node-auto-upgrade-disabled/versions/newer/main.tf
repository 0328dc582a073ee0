terraform {
  required_providers {
    google = "~> 5.0"
  }
}

resource "google_container_node_pool" "empty" {
  cluster = "shop"
  management {
    auto_repair = true
  }
}

# Without a block nothing is sent, and the API has its own default.
resource "google_container_node_pool" "none" {
  cluster = "shop"
}
