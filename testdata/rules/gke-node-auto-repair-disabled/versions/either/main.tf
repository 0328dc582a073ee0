terraform {
  required_providers {
    google = ">= 4.40, < 6"
  }
}

resource "google_container_node_pool" "empty" {
  cluster = "shop"
  management {
    auto_upgrade = true
  }
}

# Without a block nothing is sent, and the API has its own default.
resource "google_container_node_pool" "none" {
  cluster = "shop"
}
