module "pools" {
  source  = "example/pools/google"
  version = "4.1.0"
}

resource "google_container_node_pool" "other" {
  name    = "other"
  cluster = "main"
  node_config {
    taint {
      key    = "other"
      value  = "yes"
      effect = "NO_SCHEDULE"
    }
  }
}
