resource "google_container_node_pool" "render" {
  name    = "render"
  cluster = "main"
  node_config {
    taint {
      key    = "dedicated"
      value  = "render"
      effect = "NO_SCHEDULE"
    }
    taint {
      key    = "experimental"
      value  = "true"
      effect = "PREFER_NO_SCHEDULE"
    }
  }
}

resource "google_container_node_pool" "ledger" {
  name    = "ledger"
  cluster = "main"
  node_config {
    taint {
      key    = "dedicated"
      value  = "ledger"
      effect = "NO_EXECUTE"
    }
  }
}
