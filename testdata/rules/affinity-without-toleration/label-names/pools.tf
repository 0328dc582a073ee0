# Names of labels are the user's: none is renamed, and no dot in one begins a field.
resource "google_container_node_pool" "ledger" {
  name    = "ledger"
  cluster = "books"

  node_config {
    labels = {
      "books.example/pool" = "ledger"
    }

    taint {
      key    = "books.example/only"
      value  = "ledger"
      effect = "NO_SCHEDULE"
    }
  }
}

resource "google_container_node_pool" "archive" {
  name    = "archive"
  cluster = "books"

  node_config {
    labels = {
      disk_class = "cold"
    }

    taint {
      key    = "books.example/only"
      value  = "archive"
      effect = "NO_SCHEDULE"
    }
  }
}
